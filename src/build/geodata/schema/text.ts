import * as v from 'valibot';
import { Text as AnyText } from '../../../library/schema/values';

/** Half of a character: UTF-16 allows it in JSON, and no file can be written with it. */
const HALF = /\p{Surrogate}/u;
const WHOLE = 'whole characters, not half of one';

/** Words of the atlas. */
export const Text = v.pipe(
  AnyText,
  v.check((text) => !HALF.test(text), WHOLE),
);

/** What no name may hold, and what is expected instead; the first that fits is told. */
const FAULTS: [RegExp, string][] = [
  [/^\s*$/, 'some text'],
  [HALF, WHOLE],
  [/[\p{Cc}\u2028\u2029]/u, 'a name on one line, without control characters'],
  // Marks of embedding, override and isolation reach beyond the name: they turn what follows.
  [/[\u202a-\u202e\u2066-\u2069]/, 'a name without marks that turn the direction of writing'],
  [/^[^\p{L}\p{N}]*$/u, 'a name with a letter or a digit'],
  [/^[\s\u200b]|[\s\u200b]$/, 'a name without blanks round it'],
];

/** What a place, a layer, a group is called: one line as a person would write it. */
export const Name = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed && FAULTS.find(([isIn]) => isIn.test(dataset.value));
    if (fault) addIssue({ message: fault[1] });
  }),
);
