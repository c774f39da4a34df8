// Reads calendar files as programs do that use ical.js, such as Thunderbird: names of files as arguments, events as JSON.
import { readFile } from "node:fs/promises";
import ICAL from "ical.js";

const events = [];
for (const name of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(name, "utf8")));
  events.push(...calendar.getAllSubcomponents("vevent").map(eventOf));
}
process.stdout.write(JSON.stringify(events));

function eventOf(component) {
  const { uid, summary, description, location, startDate, endDate } = new ICAL.Event(component);
  const url = component.getFirstPropertyValue("url");
  const alarms = component.getAllSubcomponents("valarm").map((one) => one.getFirstPropertyValue("trigger").toString());
  const conferences = component.getAllProperties("conference").map((one) => String(one.getFirstValue()));
  return {
    uid,
    summary,
    description,
    location: location ?? "",
    url: url ?? "",
    start: startDate.toJSDate().toISOString(),
    end: endDate.toJSDate().toISOString(),
    alarms,
    conferences,
  };
}
