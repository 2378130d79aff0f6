"""Communication decided: audiences and states, templates that can do no harm, and what an approval binds."""
