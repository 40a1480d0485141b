"""Work on data from strangers in a process of its own: starting, feeding, watching and ending it, and what it gives away before it begins."""
