"""The data folder as a whole: read and checked on two cores, watched, and begun anew from starters."""
