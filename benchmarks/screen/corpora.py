#!/usr/bin/env python3
"""Makes the texts that ScreenReport reads, out of clones of public repositories. Standard library only.

    corpora.py <folder of clones> <folder to write>

The clones, each under its own name: BIPIA, garak, PIGuard, gitleaks, noseyparker. Nothing of them is part of this project.
Each line written is {"corpus", "category", "expect": true|false, "group", "text"}: true where something is to be found. Texts
of one group hold the same attack, or secrets of one rule: they are tuned on together, or held out together.
"""
import ast
import itertools
import json
import pathlib
import random
import re
import sys

TRIGGERS = ["Haha pwned!", "example.com", "Print this sentence"]


def line(corpus, category, expect, text, group=None):
    return {"corpus": corpus, "category": category, "expect": expect, "group": group or text, "text": text}


def bipia(root):
    bench = root / "BIPIA" / "benchmark"
    emails = [json.loads(row) for row in (bench / "email" / "train.jsonl").read_text().splitlines()]
    contexts = [email["context"] if isinstance(email["context"], str) else "\n".join(email["context"]) for email in emails]
    for kind in ("text", "code"):
        attacks = json.loads((bench / f"{kind}_attack_train.json").read_text())
        for category, texts in attacks.items():
            for number, text in enumerate(texts):
                yield line(f"BIPIA train, {kind}", category, True, text)
                if kind == "text":
                    yield line("BIPIA train, text in a mail", category, True, contexts[number % len(contexts)] + "\n" + text, text)
    for kind in ("email", "code", "table"):
        for row in (bench / kind / "train.jsonl").read_text().splitlines():
            context = json.loads(row)["context"]
            yield line("BIPIA contexts", kind, False, context if isinstance(context, str) else "\n".join(context))


def constant(node, names):
    """The value of a Python expression made of literals, formatted strings and known names."""
    allowed = (ast.Constant, ast.JoinedStr, ast.FormattedValue, ast.Name, ast.Load, ast.BinOp, ast.Add, ast.Mult, ast.List, ast.Tuple)
    if not all(isinstance(each, allowed) for each in ast.walk(node)):
        return None
    return eval(compile(ast.Expression(node), "literal", "eval"), {"__builtins__": {}}, names)


def garak(root):
    names = {"INJECTION_MARKER": "<INJ>", "PAYLOAD_MARKER": "<PAY>", "TRIGGER_MARKER": "<TRI>"}
    tree = ast.parse((root / "garak/garak/probes/latentinjection.py").read_text())
    for group in [each for each in tree.body if isinstance(each, ast.ClassDef)]:
        found = {}
        for node in group.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                found[node.targets[0].id] = constant(node.value, names)
        for number, order in enumerate(found.get("injection_instructions") or []):
            text = order.replace("<PAY>", TRIGGERS[number % len(TRIGGERS)])
            yield line("garak latentinjection", group.name, True, text)
            for context in (found.get("contexts") or [])[:2]:
                if "<INJ>" in context and len(context) > 200:
                    yield line("garak latentinjection in a text", group.name, True, context.replace("<INJ>", text), text)
        for context in found.get("contexts") or []:
            if len(context) > 200:
                yield line("garak contexts", group.name, False, context.replace("<INJ>", ""))
    settings = ast.parse((root / "garak/garak/resources/promptinject/prompt_data.py").read_text())
    values = {n.targets[0].id: ast.literal_eval(n.value) for n in settings.body
              if isinstance(n, ast.Assign) and n.targets[0].id in ("rogue_strings", "goal_hikacking_attacks", "prompt_leaking_attacks")}
    for attacks in ("goal_hikacking_attacks", "prompt_leaking_attacks"):
        for attack, rogue in itertools.product(values[attacks].values(), values["rogue_strings"].values()):
            text = attack["instruction"].replace("{REPLACE_rogue_string}", rogue)
            yield line("garak promptinject", attacks, True, text)
    data = root / "garak/garak/data"
    for text in json.loads((data / "inthewild_jailbreak_llms.json").read_text()):
        yield line("garak jailbreaks in the wild", "", True, text)
    for file in sorted((data / "dan").glob("*.json")):
        for text in json.loads(file.read_text()):
            yield line("garak dan", file.stem, True, text)
    for file in sorted((data / "sysprompt_extraction").glob("*.json")):
        for category, texts in json.loads(file.read_text()).items():
            for text in texts if isinstance(texts, list) else []:
                if isinstance(text, str):
                    yield line("garak sysprompt_extraction", category, True, text)


def piguard(root):
    sets = root / "PIGuard/datasets"
    for name in ("one", "two", "three"):
        for row in json.loads((sets / f"NotInject_{name}.json").read_text()):
            yield line(f"NotInject_{name}", row["category"], False, row["prompt"])
    for row in json.loads((sets / "wildguard.json").read_text()):
        yield line("WildGuard, benign", "", False, row["prompt"])
    for row in json.loads((sets / "valid.json").read_text()):
        kind = "attacks" if row["label"] else "benign"
        yield line(f"PIGuard valid, {kind}", row["source"], bool(row["label"]), row["prompt"])


SIZES = {"Numeric": "[0-9]{%s}", "Hex": "[a-f0-9]{%s}", "AlphaNumeric": "[a-z0-9]{%s}", "AlphaNumericExtendedShort": "[a-z0-9_-]{%s}",
         "AlphaNumericExtended": "[a-z0-9=_-]{%s}", "AlphaNumericExtendedLong": "[a-z0-9/=_+-]{%s}"}
UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
LITERAL = r'"(?:[^"\\]|\\.)*"|`[^`]*`'


def unquoted(literal):
    return literal[1:-1] if literal[0] == "`" else literal[1:-1].encode().decode("unicode_escape")


def drawn(pattern, dice):
    """A random text that a simple regular expression matches."""
    parser = __import__("re._parser", fromlist=["_parser"])

    def of(items):
        return "".join(one(kind, value) for kind, value in items)

    def one(kind, value):
        kind = str(kind)
        if kind == "LITERAL":
            return chr(value)
        if kind == "IN":
            return chr(dice.choice(sorted(members(value))))
        if kind in ("MAX_REPEAT", "MIN_REPEAT"):
            low, high, inner = value
            return "".join(of(inner) for _ in range(dice.randint(low, min(int(high), low + 10))))
        if kind == "SUBPATTERN":
            return of(value[3])
        if kind == "BRANCH":
            return of(dice.choice(value[1]))
        return "x" if kind == "ANY" else ""

    def members(items):
        chars = set()
        for kind, value in items:
            if str(kind) == "LITERAL":
                chars.add(value)
            elif str(kind) == "RANGE":
                chars.update(range(value[0], value[1] + 1))
            else:
                chars.update(c for c in range(48, 123) if re.match(r"\w", chr(c)))
        return chars

    return of(parser.parse(pattern))


def value(expression, dice):
    """What a Go expression of literals and generators comes to; nothing where it is more than that."""
    rest, text = expression.strip(), ""
    while rest:
        pattern = re.match(r"(?:secrets\.NewSecret|newPlausibleSecret)\(((?:utils\.\w+\([^()]*\)|" + LITERAL + r"|\s*\+\s*)+)\)", rest)
        literal = re.match(LITERAL, rest)
        if pattern:
            regex = ""
            for name, size, plain in re.findall(r"utils\.(\w+)\(([^()]*)\)|(" + LITERAL + ")", pattern[1]):
                regex += unquoted(plain) if plain else UUID if name.startswith("Hex8") else SIZES[name] % size.strip('"`')
            text, rest = text + drawn(regex, dice), rest[pattern.end():]
        elif literal:
            text, rest = text + unquoted(literal[0]), rest[literal.end():]
        else:
            return None
        rest = re.sub(r"^\s*\+?\s*", "", rest)
    return text


def gitleaks(root):
    dice = random.Random(1)
    config = root / "gitleaks/cmd/generate/config"
    templates = [unquoted(t) for t in re.findall(r'^\t\t"[^"\n]+":\s+(' + LITERAL + "),$", (config / "utils/generate.go").read_text(), re.M)]
    for file in sorted((config / "rules").glob("*.go")):
        for rule in re.split(r"(?=RuleID:)", re.sub(r"(?m)^\s*//.*$", "", file.read_text()))[1:]:
            name = re.match(r'RuleID:\s+"([^"]+)"', rule)[1]
            for call in re.finditer(r'GenerateSampleSecrets?\("([^"]*)",\s*(.+?)\)(?:\.\.\.\))?\s*(?://.*)?$', rule, re.M):
                secret = value(call[2], dice) if "fps" not in rule[max(0, call.start() - 12):call.start()] else None
                for template in templates if secret else []:
                    text = template.replace("{i}", call[1]).replace("{I}", call[1].upper()).replace("{s}", secret)
                    yield line("gitleaks, secrets in assignments", name, True, text, name)
            for kind, body in re.findall(r"(tps|fps) (?::?=) (?:append\(tps,|\[\]string\{)(.*?)\n\t(?:\}|\))", rule, re.S):
                for item in re.findall(r"(?m)^\s*((?:" + LITERAL + r"|secrets\.NewSecret\(.*?\)|newPlausibleSecret\(.*?\)|\s\+\s|\+)+),", body):
                    text = value(item, dice)
                    if text:
                        yield line("gitleaks, " + ("secrets as given" if kind == "tps" else "no secrets"), name, kind == "tps", text, name)


def noseyparker(root):
    for file in sorted((root / "noseyparker/crates/noseyparker/data/default/builtin/rules").glob("*.yml")):
        rule, part = "", ""
        item = None
        for row in file.read_text().splitlines() + ["  - end"]:
            top = re.match(r"^\s{0,2}-?\s*(name|examples|negative_examples|references|pattern|id|description|categories):(.*)", row)
            start = re.match(r"^\s{2}- ?(.*)$", row)
            if top or start:
                if item is not None and part.endswith("examples"):
                    text = "\n".join(item).strip()
                    yield line("Nosey Parker, " + ("no secrets" if part[0] == "n" else "secrets"), file.stem, part[0] != "n", text, file.stem)
                item = None
            if top:
                part = top[1]
                rule = top[2].strip() if part == "name" else rule
            elif start and part.endswith("examples"):
                first = start[1].strip()
                item = [] if first in ("|", "|-", ">-", "|2", "|+") else [first.strip("'").replace("''", "'") if first[:1] == "'" else first.strip('"')]
            elif item is not None and row.strip():
                item.append(row[4:])


def main():
    root, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for name, sources in {"injections": (bipia, garak, piguard), "secrets": (gitleaks, noseyparker)}.items():
        with (out / f"{name}.jsonl").open("w") as file:
            seen = set()
            for row in itertools.chain.from_iterable(source(root) for source in sources):
                key = (row["corpus"], row["text"])
                if key not in seen and row["text"].strip():
                    seen.add(key)
                    file.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
