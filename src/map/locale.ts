import * as texts from 'virtual:texts/gestures';

/** What MapLibre itself writes and says, in the page's language; by its own keys. */
export const LOCALE = {
  'AttributionControl.ToggleAttribution': texts.credits,
  'CooperativeGesturesHandler.WindowsHelpText': texts.zoomByControl,
  'CooperativeGesturesHandler.MacHelpText': texts.zoomByCommand,
  'CooperativeGesturesHandler.MobileHelpText': texts.moveByFingers,
  'ScaleControl.Meters': texts.metres,
  'ScaleControl.Kilometers': texts.kilometres,
};
