"""Put the law together as at a day: what had begun, what had lapsed, what is outstanding."""
