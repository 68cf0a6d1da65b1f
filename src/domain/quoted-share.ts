/** How much of an article is quoted, 0 to 1: characters of its excerpts by those of its text. */
export function quotedShare({ length, excerpts, awaited }: Quoted): number {
  const quoted = awaited?.quoted ?? excerpts.reduce((sum, { exact }) => sum + exact.length, 0);
  return length === 0 ? 0 : quoted / length;
}

interface Quoted {
  length: number;
  excerpts: { exact: string }[];
  awaited?: { quoted: number };
}
