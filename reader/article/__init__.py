"""One report as text: the model, and one small reader for each way in."""
