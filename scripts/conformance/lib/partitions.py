"""How well one partition of alerts agrees with the true one."""
import math
from collections import Counter

COLUMNS = ["pairF1", "pairP", "pairR", "B3F1", "B3P", "B3R", "multiB3", "exact", "mixed", "ARI", "NMI", "ratio"]


def harmonic(a, b):
    return 2 * a * b / (a + b) if a + b else 0.0


def pairs(counts):
    return sum(n * (n - 1) // 2 for n in counts)


def entropy(counts, total):
    return -sum(n / total * math.log(n / total) for n in counts)


def scores(truth, found):
    """Both are lists of labels, one an alert, in the same order.

    pair: pairs in one cluster. B3: B-cubed, the mean over alerts. multi: B-cubed over alerts of true incidents of two or
    more. exact: the share of those incidents that are found exactly. mixed: the share of clusters with alerts of several
    incidents. ratio: alerts per cluster.
    """
    total = len(truth)
    by_truth, by_found, cells = Counter(truth), Counter(found), Counter(zip(truth, found))
    together, true_pairs, found_pairs = pairs(cells.values()), pairs(by_truth.values()), pairs(by_found.values())
    pair_p = together / found_pairs if found_pairs else 1.0
    pair_r = together / true_pairs if true_pairs else 1.0
    row = {"pairP": pair_p, "pairR": pair_r, "pairF1": harmonic(pair_p, pair_r)}
    row["B3P"], row["B3R"] = cubed(cells, by_truth, by_found, 1)
    row["B3F1"] = harmonic(row["B3P"], row["B3R"])
    row["multiB3"] = harmonic(*cubed(cells, by_truth, by_found, 2))
    several = [t for t, n in by_truth.items() if n > 1]
    whole = sum(1 for (t, f), n in cells.items() if n > 1 and n == by_truth[t] == by_found[f])
    row["exact"] = whole / max(1, len(several))
    row["mixed"] = sum(n > 1 for n in Counter(f for _, f in cells).values()) / len(by_found)
    chance = true_pairs * found_pairs / (total * (total - 1) / 2) if total > 1 else 0
    spread = (true_pairs + found_pairs) / 2 - chance
    row["ARI"] = (together - chance) / spread if spread else 1.0
    h_truth, h_found = entropy(by_truth.values(), total), entropy(by_found.values(), total)
    shared = h_truth + h_found - entropy(cells.values(), total)
    row["NMI"] = 2 * shared / (h_truth + h_found) if h_truth + h_found else 1.0
    row["ratio"], row["trueRatio"] = total / len(by_found), total / len(by_truth)
    return row


def cubed(cells, by_truth, by_found, least):
    """Precision and recall over the alerts of true incidents with at least so many."""
    kept = [(t, f, n) for (t, f), n in cells.items() if by_truth[t] >= least]
    total = sum(n for _, _, n in kept) or 1
    return sum(n * n / by_found[f] for _, f, n in kept) / total, sum(n * n / by_truth[t] for t, _, n in kept) / total
