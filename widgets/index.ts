import { mountAll } from "./mount";
mountAll();
