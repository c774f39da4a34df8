/** What a message's page says about agendas that fill it in. */
export const WORDS = {
  name: "Fill it in from your agenda",
  agenda: "Agenda",
  untitled: "Untitled agenda",
  fill: "Fill it in",
  none: "Your agenda can fill in names, date, times and place.",
  make: "Make an agenda",
  gone: "That agenda is no longer in this browser.",
};
