"""Where the words of a paragraph stand to its double quotation marks, from the words alone."""
OUTSIDE, INSIDE, UNCLOSED = 0, 1, 2
OPENING, CLOSING, EITHER = {"“", "«", "„", "``"}, {"”", "»", "''"}, {'"'}


def quote_states(forms):
    """A state a word; marks belong to what they enclose. A mark without its partner leaves the words up to the end unclosed."""
    states, opened = [OUTSIDE] * len(forms), None
    for i, form in enumerate(forms):
        if opened is None and (form in OPENING or form in EITHER):
            opened = i
        elif opened is not None and (form in CLOSING or form in EITHER):
            states[opened:i + 1] = [INSIDE] * (i + 1 - opened)
            opened = None
    if opened is not None:
        states[opened:] = [UNCLOSED] * (len(forms) - opened)
    return states
