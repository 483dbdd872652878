"""The log of a training: each line on the screen and in FOLDER/log.tsv, with the seconds since the start."""
import os
import time


def opened(folder):
    """Makes the folder; gives the function that writes a line."""
    os.makedirs(folder, exist_ok=True)
    began = time.time()

    def log(line):
        line = f"{time.time() - began:.0f}\t{line}"
        print(line, flush=True)
        with open(f"{folder}/log.tsv", "a", encoding="utf-8") as handle:
            handle.write(line + "\n")
    return log
