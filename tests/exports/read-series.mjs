// Reads a calendar file as programs do that use ical.js, and writes out each date of what comes back: as JSON, times in
// UTC.
import { readFile } from "node:fs/promises";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(await readFile(process.argv[2], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
const components = calendar.getAllSubcomponents("vevent");
const instead = components.filter((one) => one.getFirstProperty("recurrence-id"));

const found = [];
for (const component of components.filter((one) => !instead.includes(one))) {
  const uid = component.getFirstPropertyValue("uid");
  const exceptions = instead.filter((one) => one.getFirstPropertyValue("uid") === uid);
  const event = new ICAL.Event(component, { exceptions });
  if (!event.isRecurring()) found.push(said(event, event.startDate, event.endDate));
  else {
    const dates = event.iterator();
    for (let next = dates.next(); next; next = dates.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      found.push(said(item, startDate, endDate));
    }
  }
}
process.stdout.write(JSON.stringify(found));

function said({ uid, summary, description }, start, end) {
  const moment = (time) =>
    time.isDate ? time.toString() : `${time.toJSDate().toISOString().slice(0, 16).replace("T", " ")}Z`;
  return { uid, summary, description, start: moment(start), end: moment(end) };
}
