import { checkQuotes } from './lib/check-quotes';

try {
  const { lines, problems } = await checkQuotes(process.argv[2]);
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
