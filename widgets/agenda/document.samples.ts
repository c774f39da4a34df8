/** Agendas of every sort, for the tests of all kinds of documents. */
import { agendas } from "./testing";

export const samples = agendas({ most: 4 });
