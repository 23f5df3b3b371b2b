"""Measures of speed and size, as ratios within one run: machines differ, ratios less."""
