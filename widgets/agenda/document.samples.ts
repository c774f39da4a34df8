/** Agendas of every sort, for the tests of all kinds of documents. */
import { agendas } from "./testing";

export const samples = agendas({ most: 4 });

/** What an agenda's article takes besides the agenda. */
export const about = { audience: "participants", siteUrl: "https://playbook.example/", roles: {} };
