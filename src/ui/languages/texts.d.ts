// Made from en.json by `npm run texts:types`.

declare module 'virtual:texts/language' {
  export const dates: string;
  export const tag: string;
}

declare module 'virtual:texts/counts' {
  export function excerpts(values: { count: number }): string;
  export function places(values: { count: number }): string;
  export function quotations(values: { count: number }): string;
  export function articles(values: { count: number }): string;
}

declare module 'virtual:texts/units' {
  export function metres(values: { value: string | number }): string;
  export function kilometres(values: { value: string | number }): string;
  export function percent(values: { value: string | number }): string;
}

declare module 'virtual:texts/views' {
  export const places: string;
  export const articles: string;
  export const about: string;
}

declare module 'virtual:texts/said' {
  export function placeChosen(values: { place: string | number; excerpts: string | number }): string;
  export function layerShown(values: { layer: string | number }): string;
  export function layerHidden(values: { layer: string | number }): string;
  export function datesChosen(values: { dates: string | number; excerpts: string | number }): string;
  export const newVersion: string;
  export const shareFailed: string;
  export const copyRefused: string;
}

declare module 'virtual:texts/page' {
  export const skip: string;
  export function skipTo(values: { view: string | number }): string;
  export const skipToMap: string;
  export function shows(values: { date: string | number }): string;
}

declare module 'virtual:texts/panel' {
  export const share: string;
  export const views: string;
  export function ignored(values: { parts: string | number }): string;
  export const choose: string;
  export const less: string;
  export const more: string;
}

declare module 'virtual:texts/layers' {
  export const heading: string;
  export const unlocated: string;
  export const sample: string;
  export const ground: string;
}

declare module 'virtual:texts/search' {
  export const label: string;
  export const placeholder: string;
  export const keys: string;
  export const loading: string;
  export function failed(values: { reason: string | number }): string;
  export const tryAgain: string;
  export const nothing: string;
  export const similar: string;
  export const someWords: string;
}

declare module 'virtual:texts/results' {
  export const nothing: string;
  export const help: string;
  export const nameOf: string;
  export const readAs: string;
  export function yours(values: { excerpts: string | number }): string;
}

declare module 'virtual:texts/settings' {
  export const heading: string;
  export const names: string;
  export const ownFirst: string;
  export const otherFirst: string;
  export const colours: string;
  export const system: string;
  export const light: string;
  export const dark: string;
}

declare module 'virtual:texts/baseMaps' {
  export const heading: string;
  export const builtIn: string;
  export const asksNone: string;
  export function asks(values: { hosts: string | number }): string;
  export const asking: string;
  export const foreign: string;
  export function shown(values: { title: string | number }): string;
  export function notShown(values: { title: string | number; reason: string | number }): string;
}

declare module 'virtual:texts/shortcuts' {
  export const heading: string;
  export const parts: string;
  export const list: string;
  export const letters: string;
  export const search: string;
  export const enter: string;
  export const escape: string;
  export const move: string;
  export const zoom: string;
  export const shows: string;
  export const anywhere: string;
  export const failed: string;
  export const close: string;
}

declare module 'virtual:texts/dates' {
  export const heading: string;
  export const showAll: string;
  export function range(values: { from: string | number; to: string | number }): string;
  export const all: string;
  export function orEarlier(values: { date: string | number }): string;
  export function orLater(values: { date: string | number }): string;
  export function chosen(values: { dates: string | number }): string;
  export function count(values: { count: string | number; from: string | number; to: string | number }): string;
  export const failed: string;
  export function some(values: { dates: string | number }): string;
  export function none(values: { dates: string | number }): string;
}

declare module 'virtual:texts/timeline' {
  export const from: string;
  export const to: string;
  export const any: string;
  export const speaks: string;
  export const cites: string;
  export const scale: string;
  export function only(values: { dates: string | number }): string;
  export const excerpts: string;
  export function excerpt(values: { outlet: string | number; words: string | number }): string;
  export const cited: string;
  export const inferred: string;
  export const yours: string;
  export function more(values: { count: string | number }): string;
}

declare module 'virtual:texts/map' {
  export const label: string;
  export function named(values: { title: string | number }): string;
  export const late: string;
  export const loading: string;
  export function failed(values: { reason: string | number }): string;
  export function incomplete(values: { reason: string | number }): string;
  export const basesFailed: string;
  export const tryAgain: string;
  export const alsoHere: string;
  export function dateOverForeign(values: { date: string | number }): string;
  export const closeNote: string;
  export const controls: string;
  export const zoomIn: string;
  export const zoomOut: string;
  export const whole: string;
  export const move: string;
  export const up: string;
  export const left: string;
  export const right: string;
  export const down: string;
}

declare module 'virtual:texts/late' {
  export const map: string;
  export const quotations: string;
  export const articles: string;
  export const about: string;
  export const settings: string;
  export const ownArticles: string;
  export const tryAgain: string;
  export function atlas(values: { reason: string | number }): string;
  export const dates: string;
  export function part(values: { reason: string | number }): string;
  export const compare: string;
}

declare module 'virtual:texts/gestures' {
  export const credits: string;
  export const zoomByControl: string;
  export const zoomByCommand: string;
  export const moveByFingers: string;
  export const metres: string;
  export const kilometres: string;
}

declare module 'virtual:texts/locator' {
  export function label(values: { title: string | number }): string;
  export const missing: string;
  export const lost: string;
}

declare module 'virtual:texts/place' {
  export const close: string;
  export function asOf(values: { date: string | number }): string;
  export const unlocated: string;
  export function within(values: { distance: string | number }): string;
  export function schematic(values: { distance: string | number }): string;
  export const unquoted: string;
  export const drawn: string;
  export function sources(values: { count: number }): string;
  export const compare: string;
  export function showAll(values: { count: number }): string;
}

declare module 'virtual:texts/quotation' {
  export const asGovernment: string;
  export const lostCitation: string;
  export const copy: string;
  export const copied: string;
  export const asMarkdown: string;
  export const copyMarkdown: string;
  export const copiedMarkdown: string;
  export const read: string;
}

declare module 'virtual:texts/legend' {
  export function kind(values: { kind: string | number }): string;
  export function standing(values: { status: string | number; kind: string | number }): string;
  export const schematic: string;
  export function noOutline(values: { standing: string | number }): string;
  export const border: string;
}

declare module 'virtual:texts/claims' {
  export const heading: string;
  export const said: string;
  export const measured: string;
  export const published: string;
  export const note: string;
  export function atLeast(values: { distance: string | number }): string;
  export function inside(values: { distance: string | number }): string;
  export function outside(values: { distance: string | number }): string;
  export function uncertain(values: { measured: string | number; distance: string | number }): string;
}

declare module 'virtual:texts/articles' {
  export function kind(values: { kind: string | number }): string;
  export const quoted: string;
  export const leftOut: string;
  export function asGovernment(values: { place: string | number }): string;
  export function back(values: { place: string | number }): string;
  export const follow: string;
  export const add: string;
  export const addNote: string;
  export function link(values: { to: string | number }): string;
}

declare module 'virtual:texts/cite' {
  export const heading: string;
  export const failed: string;
  export const copy: string;
  export function copyFormat(values: { format: string | number }): string;
  export function copied(values: { format: string | number }): string;
  export function save(values: { file: string | number }): string;
  export function saving(values: { file: string | number }): string;
}

declare module 'virtual:texts/about' {
  export const quotedHeading: string;
  export function quoted(values: { share: string | number; article: string | number }): string;
  export const errorHeading: string;
  export const error: string;
  export const licencesHeading: string;
  export const licences: string;
}

declare module 'virtual:texts/licences' {
  export const heading: string;
  export const what: string;
  export const software: string;
  export const fonts: string;
  export const data: string;
  export function baseMap(values: { title: string | number }): string;
  export const ofPlaces: string;
  export const quotations: string;
  export const remain: string;
}

declare module 'virtual:texts/downloads' {
  export const heading: string;
  export const places: string;
  export const linkedPlaces: string;
  export const annotations: string;
  export const note: string;
}

declare module 'virtual:texts/offline' {
  export const newVersion: string;
  export const open: string;
  export const later: string;
}

declare module 'virtual:texts/embed' {
  export const legend: string;
  export function openIn(values: { title: string | number }): string;
  export function asText(values: { title: string | number }): string;
}

declare module 'virtual:texts/compare' {
  export const print: string;
  export const close: string;
  export function summary(values: { count: number }): string;
  export function dates(values: { dates: string | number }): string;
  export const noOutlet: string;
  export function names(values: { names: string | number }): string;
  export function name(values: { words: string | number; count: number }): string;
  export function showAll(values: { count: number }): string;
}

declare module 'virtual:texts/share' {
  export const heading: string;
  export const close: string;
  export const link: string;
  export const linkHint: string;
  export const copyLink: string;
  export const linkCopied: string;
  export const embed: string;
  export const embedHint: string;
  export const copyEmbed: string;
  export const embedCopied: string;
  export const picture: string;
  export const pictureHint: string;
  export const savePicture: string;
  export const making: string;
  export function saved(values: { file: string | number }): string;
  export const noMap: string;
  export const noCanvas: string;
  export const noPng: string;
  export function pictureOf(values: { date: string | number; link: string | number }): string;
  export function foreignGround(values: { credits: string | number }): string;
  export const print: string;
  export const printHint: string;
  export const placePerPage: string;
  export const printHandout: string;
  export const preparing: string;
  export function failed(values: { reason: string | number }): string;
  export const onePlace: string;
}

declare module 'virtual:texts/print' {
  export const map: string;
  export function printed(values: { link: string | number; date: string | number }): string;
}

declare module 'virtual:texts/own' {
  export const heading: string;
  export const kind: string;
  export const add: string;
  export const paste: string;
  export const find: string;
  export const chooseFiles: string;
  export const formats: string;
  export function reading(values: { name: string | number }): string;
  export const pastedText: string;
  export const cancel: string;
  export function recognised(values: { title: string | number }): string;
  export const readHere: string;
  export const notKept: string;
  export const damaged: string;
  export function damagedWhat(values: { what: string | number }): string;
  export const saveDamaged: string;
  export const deleteDamaged: string;
  export const saidDamagedDeleted: string;
  export const save: string;
  export const open: string;
  export const deleteAll: string;
  export const undo: string;
  export function found(values: { count: number }): string;
  export const showMore: string;
  export const details: string;
  export const title: string;
  export const author: string;
  export const outlet: string;
  export const date: string;
  export const address: string;
  export const saveDetails: string;
  export const deleteThis: string;
  export function unknown(values: { count: number }): string;
  export function times(values: { count: number }): string;
  export const pointNow: string;
  export const point: string;
  export function pointName(values: { name: string | number }): string;
  export const notPlace: string;
  export function notPlaceHere(values: { name: string | number }): string;
  export const anyArticle: string;
  export function notPlaceAnywhere(values: { name: string | number }): string;
  export const moreNames: string;
  export const publish: string;
  export const publishNote: string;
  export const publishFiles: string;
  export const saidDetails: string;
  export const saidDeleted: string;
  export const saidAllDeleted: string;
  export const saidUndone: string;
  export function saidNoPlace(values: { name: string | number }): string;
  export function saidPoint(values: { name: string | number }): string;
  export function saidPlaced(values: { name: string | number }): string;
  export const saidImported: string;
  export function saidAdded(values: { title: string | number }): string;
  export function saidPlacesAdded(values: { count: number }): string;
  export const untitled: string;
  export const noRoom: string;
  export const showBefore: string;
  export function saidArticlesAdded(values: { count: number }): string;
  export function saidKnown(values: { added: string | number; count: number }): string;
  export const downloads: string;
  export const geoJson: string;
  export const linkedPlaces: string;
  export const annotations: string;
  export const downloadsNote: string;
}

declare module 'virtual:texts/pages' {
  export const openMap: string;
  export const whole: string;
  export const contents: string;
  export const layers: string;
  export function legendOf(values: { layer: string | number }): string;
  export function ownPage(values: { place: string | number }): string;
  export const alsoInLayer: string;
  export function picture(values: { layers: string | number }): string;
  export function onMap(values: { place: string | number }): string;
  export const places: string;
  export const sameLayer: string;
  export const licences: string;
  export const allPlaces: string;
  export function titled(values: { page: string | number; title: string | number }): string;
  export function description(values: { names: string | number; standing: string | number; date: string | number; excerpts: string | number }): string;
  export function allInLayer(values: { places: string | number; layer: string | number }): string;
  export function articlesApart(values: { articles: string | number }): string;
}

declare module 'virtual:texts/awaited' {
  export const quotations: string;
  export const excerpts: string;
  export const about: string;
  export const dates: string;
  export function noQuotations(values: { reason: string | number }): string;
  export function noExcerpts(values: { reason: string | number }): string;
  export function noAbout(values: { reason: string | number }): string;
  export function noDates(values: { reason: string | number }): string;
  export const tryAgain: string;
  export function show(values: { excerpts: string | number }): string;
}
