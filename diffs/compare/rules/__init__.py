"""Say what a change means, by rule: one sentence a rule, each quoting the text."""
