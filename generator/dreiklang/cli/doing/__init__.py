"""What was done about something that is open: which entry is meant, what goes into its head, how it is taken back."""
