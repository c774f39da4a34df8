/** What the places of time zones are called today. Ids stay as browsers and older agendas have them. */

/** Places that have another name than the id of their zone says. */
const NAMES: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Asmara",
  "America/Buenos_Aires": "Buenos Aires",
  "America/Coral_Harbour": "Atikokan",
  "America/Godthab": "Nuuk",
  "America/St_Johns": "St. John’s",
  "America/St_Kitts": "St. Kitts",
  "America/St_Lucia": "St. Lucia",
  "America/St_Thomas": "St. Thomas",
  "America/St_Vincent": "St. Vincent",
  "America/Sao_Paulo": "São Paulo",
  "Asia/Calcutta": "Kolkata",
  "Asia/Dacca": "Dhaka",
  "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
  "Asia/Katmandu": "Kathmandu",
  "Asia/Macao": "Macau",
  "Asia/Rangoon": "Yangon",
  "Asia/Saigon": "Ho Chi Minh City",
  "Asia/Thimbu": "Thimphu",
  "Asia/Ujung_Pandang": "Makassar",
  "Asia/Ulan_Bator": "Ulaanbaatar",
  "Atlantic/Faeroe": "Faroe Islands",
  "Atlantic/Faroe": "Faroe Islands",
  "Europe/Kiev": "Kyiv",
  "Europe/Uzhgorod": "Uzhhorod",
  "Pacific/Enderbury": "Kanton",
  "Pacific/Ponape": "Pohnpei",
  "Pacific/Truk": "Chuuk",
};

/** The place of a time zone: New York for America/New_York, Kyiv for Europe/Kiev, UTC−5 for Etc/GMT+5. */
export function placeOf(zone: string): string {
  const fixed = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  // The signs of these ids are the other way around.
  if (fixed) return fixed[2] === "0" ? "UTC" : `UTC${fixed[1] === "+" ? "−" : "+"}${fixed[2]}`;
  return (Object.hasOwn(NAMES, zone) && NAMES[zone]) || (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
