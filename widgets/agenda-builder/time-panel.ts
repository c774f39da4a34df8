/** When and where: the date, the start or the end that may not move, and the clock in every time zone. */
import { html, nothing, type TemplateResult } from "lit";
import { setTimes, total, updateOrganization, withFormats } from "../agenda/edit";
import { FORMATS, type Organization } from "../agenda/model";
import { clock, schedule, zoneName } from "../agenda/schedule";
import { change, nameOf, type Editor } from "./editor";
import { typed } from "./typed";
import { FORMAT_WORDS, WORDS } from "./words";
import { allZones, COMMON_ZONES } from "./zones";

const words = WORDS.time;
