/** Suggestions of every sort, for the tests of all kinds of documents. */
import fc from "fast-check";

const texts = fc.oneof(fc.string(), fc.array(fc.string()));
const source = fc.record({ title: fc.string(), publisher: fc.string(), address: fc.string(), section: fc.string() });

export const samples = fc.record({
  entry: fc.dictionary(fc.constantFrom("title", "summary", "do"), texts),
  id: fc.string(),
  newSources: fc.array(source),
});
