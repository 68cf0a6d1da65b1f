/** The one tab of a browser: what the steps need of it, whatever drives it. */
export interface Tab {
  open(url: string): Promise<void>;
  /** The value of an expression in the page, as JSON has it; of a promise, what it comes to. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses the mouse at a point of the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Types into what has the focus, on its keyboard. */
  type(text: string): Promise<void>;
  /**
   * Gives files to a field, as a file chooser does.
   *
   * @param selector of CSS, which only the field fits
   * @param paths absolute
   */
  choose(selector: string, paths: string[]): Promise<void>;
  /** What is seen of the page, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser, and whatever was started for it. */
  close(): Promise<void>;
}

/** How large the page is in its window, in CSS pixels. */
export const WINDOW = { width: 1280, height: 800 };
