// Writes what people call time zones and the cities in them, for the field that finds a zone by a place:
//
//     node widgets/base/make-zones.mjs
//
// From @vvo/tzdb (names, abbreviations, older ids, countries) and city-timezones (cities). Run it again after an update.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Cities with fewer people are left out, in the United States, where most readers are, and elsewhere. */
const LEAST = { US: 100_000, others: 150_000 };

const require = createRequire(import.meta.url);
const read = async (name) => JSON.parse(await readFile(require.resolve(name), "utf8"));
const zones = await read("@vvo/tzdb/raw-time-zones.json");
const cities = await read("city-timezones/data/cityMap.json");

const people = new Map();
const inZone = Map.groupBy(
  cities.filter(({ pop, iso2 }) => pop >= (iso2 === "US" ? LEAST.US : LEAST.others)).sort((a, b) => b.pop - a.pop),
  ({ timezone }) => timezone,
);
const made = zones.map(({ name, alternativeName, countryName, abbreviation, dstAbbreviation, group, mainCities }) => {
  const found = [name, ...group].flatMap((id) => inZone.get(id) ?? []);
  people.set(
    name,
    new Set(found).values().reduce((sum, { pop }) => sum + pop, 0),
  );
  return {
    id: name,
    name: alternativeName,
    country: countryName,
    short: [...new Set([abbreviation, dstAbbreviation])].filter((one) => one && /^[A-Z]/.test(one)),
    also: group.filter((id) => id !== name),
    cities: [...new Set([...mainCities, ...found.map(({ city }) => city)])],
  };
});
made.sort((a, b) => people.get(b.id) - people.get(a.id) || (a.id < b.id ? -1 : 1));
const lines = made.map((zone) => `  ${JSON.stringify(zone)}`);
await writeFile(new URL("zone-data.json", import.meta.url), `[\n${lines.join(",\n")}\n]\n`);
