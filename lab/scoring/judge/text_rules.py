"""How texts are cut and what is read off them: the same rules as in src/scoring/points, whose word lists are read from there."""
import re
from pathlib import Path

ENGLISH = Path(__file__).parents[3] / "src/scoring/english"


def _words(file, start, end):
    text = (ENGLISH / file).read_text()
    return set(" ".join(re.findall(r"'([^']*)'", text[text.index(start) : text.index(end)])).split())


FUNCTION_WORDS = _words("function-words.ts", "FUNCTION_WORDS =", "/** What speakers")
NEGATORS = _words("negators.ts", "NEGATORS =", "/** A word that") | set("cant dont doesnt didnt isnt arent wont".split())
SMALL = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        map(str, range(20)),
    )
)
TURN = re.compile(
    r"(?:;\s+|[.!?]\s+|(?<=\w):\s+|\s→\s"
    r"|,?\s+(?=(?:because|whereas|while|although|but|so that|which|since|therefore)\s)"
    r"|,\s+(?=(?:and|or|so|then|where|who|thus)\s))"
)
TURNS = {"and", "but", "because", "so", "which"}


def content(text):
    return [word for word in re.findall(r"[a-z0-9']+", text.lower()) if word not in FUNCTION_WORDS]


def clauses(text):
    cuts = [0, *(match.end() for match in TURN.finditer(text)), len(text)]
    found = []
    for start, end in zip(cuts, cuts[1:]):
        clause = text[start:end]
        if not clause:
            continue
        if found and (len(content(clause)) < 3 or len(content(found[-1])) < 3):
            found[-1] += clause
        else:
            found.append(clause)
    return [clause.strip() for clause in found]


def points(units):
    """The clauses of a model answer; a line that only announces others is none."""
    found = []
    for place, unit in enumerate(units):
        text = unit["text"]
        announces = re.search(r"[:：]\s*$", text) and place < len(units) - 1
        if not announces and content(text):
            found += clauses(text)
    return found or [units[0]["text"]]


def pieces(text):
    """The sentences of an answer; see answer-sentences.ts."""
    words = text.split()
    spans = []

    def add(first, last):
        if spans and last - first + 1 < 4:
            spans[-1][1] = last
        else:
            spans.append([first, last])

    first = 0
    for at, word in enumerate(words):
        if at < len(words) - 1 and not re.search(r"[.!?;]$", word):
            continue
        while at - first + 1 > 60:
            turns = (
                first + length - 1
                for length in range(40, 60)
                if re.search(r"[,;:]$", words[first + length - 1]) or words[first + length].lower() in TURNS
            )
            cut = next(turns, first + 49)
            add(first, cut)
            first = cut + 1
        add(first, at)
        first = at + 1
    return [" ".join(words[a : b + 1]) for a, b in spans] or ["."]


def facts(text):
    """Whether a text denies, and its numbers."""
    words = re.findall(r"[a-z']+", text.lower())
    denies = any(word in NEGATORS or word.endswith("n't") for word in words)
    return denies, set(re.findall(r"\d+(?:\.\d+)?", text)) | {SMALL[word] for word in words if word in SMALL}
