"""Tell what print and scanner did to a text from what was done to the law."""
