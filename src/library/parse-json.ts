import * as v from 'valibot';
import { ImportError } from './imported-file';
import { issueLine } from './schema/describe-issue';

/**
 * A file's JSON, checked against a schema.
 *
 * @param what what the file should be: "places as GeoJSON"
 * @throws ImportError naming the first entry that is not as expected
 */
export function readExported<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  what: string,
): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ImportError(`Expected ${what}, got a text that is no JSON.`);
  }
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  throw new ImportError(`Expected ${what}. ${issueLine(result.issues[0], json)}.`);
}
