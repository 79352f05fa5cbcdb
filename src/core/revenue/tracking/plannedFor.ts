import { monthsBetween } from "../../dates/isoDate";
