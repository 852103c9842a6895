"""Countries, coordinates and outlines, and the script that builds them."""
