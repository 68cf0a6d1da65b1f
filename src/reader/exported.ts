import * as v from 'valibot';

/** The file is none that an atlas gives out, or is broken; says what was expected, and where. */
export class NotExported extends Error {
  override readonly name = 'NotExported';
}

/**
 * A file's JSON, checked against a schema.
 *
 * @param what what the file should be: "places as GeoJSON"
 * @throws NotExported naming the first entry that is not as expected
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
    throw new NotExported(`Expected ${what}, got a text that is no JSON.`);
  }
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? 'the file';
  throw new NotExported(`Expected ${what}; ${path}: ${issue.message}.`);
}
