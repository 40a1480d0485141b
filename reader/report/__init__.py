"""Comparison and Decisions become one Report, and the Report becomes PDF or JSON."""
