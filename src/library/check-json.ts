import * as v from 'valibot';
import { ImportError } from './imported-file';
import { issueLine } from './schema/describe-issue';

/**
 * A JSON value as a schema has it.
 *
 * @throws ImportError naming the first entry that is not as expected
 */
export function checkJson<Output>(json: unknown, schema: v.GenericSchema<unknown, Output>): Output {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  throw new ImportError(`${issueLine(result.issues[0], json)}.`);
}
