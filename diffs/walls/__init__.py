"""Tell a page that talks to its visitor about his visit from one that carries a document: the gate and the comparison both ask here."""
