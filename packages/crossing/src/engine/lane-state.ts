/** What a lane does. An idle lane is `READY` if it may begin a service and `OFF` if it is closed, pausing or broken. */
export const OFF = 0;
export const READY = 1;
export const BUSY = 2;
/** Its customer has been served and finds no place at the next station. */
export const HELD_UP = 3;
