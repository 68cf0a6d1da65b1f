/** What is wrong with something that a reader brought, in one sentence for them to read. */
export class ReaderProblem extends Error {}
