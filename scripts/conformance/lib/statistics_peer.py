"""What the statistics should be: scipy, mpmath, or the formula written out in another form than the tool has it."""
import math
import random
import statistics
import subprocess
from collections import Counter
from fractions import Fraction
from itertools import combinations

import mpmath
import numpy as np
from scipy import optimize, special, stats

mpmath.mp.dps = 40
Z = 1.959964
NONE = []
BY_STEPS = {"ridge": 1e-4}
"""What scipy finds by steps, as far as it goes."""


# ---------------------------------------------------------------------------------------------- expected answers

def wilson(share, n):
    """The ends as roots of (p - x)^2 n = z^2 x (1 - x)."""
    a, b, c = n + Z * Z, -(2 * n * share + Z * Z), n * share * share
    root = math.sqrt(max(0, b * b - 4 * a * c))
    return [2 * c / (-b + root), (-b + root) / (2 * a)]


def clustered(groups):
    groups = [(Fraction(a), Fraction(n)) for a, n in groups if n]
    if not groups:
        return NONE
    hits, members, c = sum(a for a, _ in groups), sum(n for _, n in groups), len(groups)
    p, count = hits / members, Fraction(c)
    if c > 1 and 0 < p < 1:
        variance = sum((a - p * n) ** 2 for a, n in groups) / members ** 2 * Fraction(c, c - 1)
        count = min(members, p * (1 - p) / variance) if variance else members
    return [float(p), *wilson(float(p), float(count)), float(count)]


def garwood(k, confidence):
    tail = (1 - confidence) / 2
    return [stats.chi2.ppf(tail, 2 * k) / 2 if k else 0.0, stats.chi2.isf(tail, 2 * k + 2) / 2]


def mann_kendall(x):
    """scipy's exact test against time, or the normal form with ties and continuity written out."""
    n = len(x)
    s = sum((b > a) - (b < a) for a, b in combinations(x, 2))
    if len(set(x)) == n and n <= 10:
        p = stats.kendalltau(range(n), x, method="exact").pvalue if s else 1.0
    else:
        spread = [k * (k - 1) * (2 * k + 5) for k in (n, *Counter(x).values())]
        variance = Fraction(spread[0] - sum(spread[1:]), 18)
        p = 2 * stats.norm.sf((abs(s) - 1) / math.sqrt(variance)) if s else 1.0
    return [s, s / math.comb(n, 2), min(1, p)]


def theil_sen(x):
    return [stats.theilslopes(x)[0]]


def growth(months):
    points = [(i, math.log((c + .5) / e)) for i, (c, e) in enumerate(months) if e > 0]
    if len(points) < 2:
        return NONE
    return [math.expm1(stats.theilslopes([y for _, y in points], [i for i, _ in points])[0])]


def rate_ratio(c1, e1, c0, e0, phi):
    if c1 + c0 == 0:
        return NONE
    ratio = (c1 + .5) * e0 / (e1 * (c0 + .5))
    width = math.exp(Z * math.sqrt(phi * (1 / (c1 + .5) + 1 / (c0 + .5))))
    k, n = round(c1 / phi), round((c1 + c0) / phi)
    x = stats.binom(n, e1 / (e1 + e0))
    return [ratio, ratio / width, ratio * width, min(1, 2 * min(x.cdf(k), x.sf(k - 1)))]


def dispersion(days):
    if sum(days) == 0:
        return NONE  # the list ends where an answer is not there
    index = float(statistics.variance(map(Fraction, days)) / statistics.mean(map(Fraction, days)))
    return [index, max(1, index)]


def trend(phi, months):
    months_left = [(c, e) for c, e in months if e > 0]
    m, counts = len(months_left), [c for c, _ in months_left]
    half = m // 2
    early, late = (tuple(map(sum, zip(*part))) for part in (months_left[:half], months_left[m - half:])) if half else ((0, 0), (0, 0))
    if m < 4 or sum(counts) < 30 or early[0] + late[0] == 0:
        return NONE
    ratio, low, high, p = rate_ratio(*late, *early, phi)
    kendall = mann_kendall([c / e for c, e in months_left])[2]
    moved = p < .05 and (kendall < .1 or m == 4)
    verdict = 1 if moved and ratio >= 1.25 else -1 if moved and ratio <= .8 else 0
    return [verdict, kendall, ratio, low, high, p, *growth(months)]


def gini(x):
    """Half the mean difference of pairs over the mean."""
    if sum(x) == 0:
        return NONE
    difference = statistics.mean(abs(a - b) for a, b in combinations(map(Fraction, x), 2))
    return [float(difference / 2 / statistics.mean(map(Fraction, x)))]


def top_share(x):
    return [float(max(map(Fraction, x)) * len(x) / sum(map(Fraction, x)))] if sum(x) else NONE


def balance(x):
    return [float(statistics.mean([Fraction(1) if a == b == 0 else Fraction(min(a, b)) / Fraction(max(a, b)) for a, b in combinations(x, 2)]))]


def spearman(x, y):
    if len(set(x)) == 1 or len(set(y)) == 1:
        return NONE
    rho = stats.spearmanr(x, y).statistic
    z = rho * math.sqrt(len(x) - 1)
    return [rho, z, 2 * stats.norm.sf(abs(z))]


def two_proportions(k1, n1, k0, n0):
    """The square of z is chi-square of the table without a correction."""
    if k1 + k0 in (0, n1 + n0):
        return [0, 1]
    chi = stats.chi2_contingency([[k1, n1 - k1], [k0, n0 - k0]], correction=False)
    return [math.copysign(math.sqrt(chi.statistic), k1 / n1 - k0 / n0), chi.pvalue]


def ridge(pull, standard, cases):
    """By scipy's bounded quasi-Newton method, from the weights that are given."""
    features, hits = np.array([row[:-1] for row in cases], float).reshape(-1, len(standard)), np.array([row[-1] for row in cases], float)
    standard = np.array(standard, float)

    def function(weights):
        odds = features @ weights
        loss = np.sum(np.logaddexp(0, odds) - hits * odds) + pull / 2 * np.sum((weights - standard) ** 2)
        return loss, features.T @ (special.expit(odds) - hits) + pull * (weights - standard)

    bounds = [(0, None) if w > 0 else (None, 0) if w < 0 else (None, None) for w in standard]
    found = optimize.minimize(function, standard, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 10000, "ftol": 1e-16, "gtol": 1e-10})
    return [float(w) for w in found.x]


def binomial(k, n, p):
    x = stats.binom(n, p)
    return [x.pmf(k), x.sf(k - 1), x.cdf(k), min(1, 2 * min(x.cdf(k), x.sf(k - 1)))]


def tail(term, k, last, factor):
    """The sum of the term of k and those after it, each the one before times its factor, with 25 digits."""
    total, step = mpmath.mpf(0), 1 if last else -1
    while term > total * mpmath.mpf(10) ** -25:
        total += term
        if k == last:
            break
        term, k = term * factor(k), k + step
    return total


def binomial_digits(k, n, p):
    """With 40 digits, since scipy's far tails have 8 and end at 1e-300."""
    p = mpmath.mpf(p)
    pmf = mpmath.binomial(n, k) * p ** k * (1 - p) ** (n - k)
    down = tail(pmf, k, 0, lambda i: i * (1 - p) / ((n - i + 1) * p))
    up = tail(pmf, k, n, lambda i: (n - i) * p / ((i + 1) * (1 - p)))
    return [float(x) for x in (pmf, up, down, min(1, 2 * min(up, down)))]


def poisson(k, mean):
    return [stats.poisson.pmf(k, mean), stats.poisson.sf(k - 1, mean), stats.poisson.cdf(k, mean)]


def poisson_digits(k, mean):
    """With 40 digits, since scipy's pmf of a million has 8, and its far tails as many."""
    mean = mpmath.mpf(mean)
    pmf = mpmath.exp(k * mpmath.log(mean) - mean - mpmath.loggamma(k + 1))
    down, up = tail(pmf, k, 0, lambda i: i / mean), tail(pmf, k, math.inf, lambda i: mean / (i + 1))
    return [float(x) for x in (pmf, up, down)]


# ---------------------------------------------------------------------------------------------- random questions

def questions(dice):
    """(question, its numbers, the expected answer): one of each kind, of a random series. What follows a comma is a remark."""
    size = dice.randint(2, 14)
    mean = dice.choice([0.5, 3, 30, 300])
    counts = [int(dice.expovariate(1 / mean)) for _ in range(size)]
    hours = [dice.choice([720.0, 744.0, 12.0 * dice.randint(1, 60)]) for _ in range(size)]
    months = [(c, e * (dice.random() > .05)) for c, e in zip(counts, hours)]
    steps = [round(m * (1 + dice.choice([-.08, 0, .15]) * i)) for i, m in enumerate([max(1, mean)] * size)]
    drift = [(max(0, s + round(dice.gauss(0, math.sqrt(abs(s))))), e) for s, (_, e) in zip(steps, months)]
    values = [dice.random() * 10 for _ in range(size)]
    phi = dice.choice([1, 1.5, 2, 1 + 4 * dice.random()])
    n = dice.choice([5, 40, 1000, 10 ** 6])
    p = dice.choice([.5, dice.random(), .001])
    k = min(n, max(0, round(n * p + dice.choice([1, 3, 12]) * dice.gauss(0, 1) * math.sqrt(n * p * (1 - p)))))
    groups = [(dice.randint(0, m), m) for m in (dice.randint(0, 6) for _ in range(size))]
    flat = [number for pair in groups for number in pair]
    flat_months = [number for pair in months for number in pair]
    flat_drift = [number for pair in drift for number in pair]
    pair = (counts[0], hours[0], counts[1], hours[1], phi)
    table = (dice.randint(0, 9), dice.randint(9, 30), dice.randint(0, 9), dice.randint(9, 30))
    shape, quantile = dice.choice([.5, 1, 3.25, 40, 1e4]), dice.choice([dice.random(), 10 ** -dice.uniform(1, 12)])
    at = shape * dice.uniform(.5, 1.6)
    yield "wilson", (k, n), wilson(k / n, n)
    yield "clustered", flat, clustered(groups)
    yield "garwood", (counts[0], .95), garwood(counts[0], .95)
    yield "garwood", (k, .99), garwood(k, .99)
    yield "mannKendall", counts, mann_kendall(counts)
    yield "mannKendall", values, mann_kendall(values)
    yield "theilSen", values, theil_sen(values)
    yield "growth", flat_months, growth(months)
    yield "rateRatio", pair, rate_ratio(*pair)
    yield "dispersion", counts, dispersion(counts)
    yield "trend", (phi, *flat_drift), trend(phi, drift)
    yield "benjaminiHochberg", [v / 10 for v in values], list(stats.false_discovery_control([v / 10 for v in values]))
    yield "twoProportions", table, two_proportions(*table)
    yield "gini", counts, gini(counts)
    yield "gini", values, gini(values)
    yield "topShare", values, top_share(values)
    yield "balance", counts, balance(counts)
    yield "spearman", (*counts, *values), spearman(counts, values)
    percent = dice.randint(1, 100)
    yield "percentile", (percent, *values), [sorted(values)[math.ceil(Fraction(percent, 100) * size) - 1]]
    yield "binomial", (k, n, p), binomial(k, n, p)
    if n <= 1000:
        yield "poisson", (k, n * p), poisson(k, n * p)
    if dice.random() < (.05 if n > 1000 else .5):
        yield "binomial, 40 digits", (k, n, p), binomial_digits(k, n, p)
        yield "poisson, 40 digits", (k, n * p), poisson_digits(k, n * p)
    weights = [round(dice.choice([-3, -1, -.5, .5, 2, 4]) * dice.random(), 3) for _ in range(dice.randint(1, 5))]
    cases = [[dice.choice([0, 1, round(dice.gauss(0, 1), 3)]) for _ in weights] + [dice.randint(0, 1)] for _ in range(dice.choice([0, 5, 60]))]
    pull = dice.choice([.5, 8, 30])
    yield "ridge", (len(weights), pull, *weights, *(x for row in cases for x in row)), ridge(pull, weights, cases)
    yield "normal", (values[0] - 5,), [stats.norm.cdf(values[0] - 5)]
    yield "normalQuantile", (quantile,), [stats.norm.ppf(quantile)]
    yield "gamma", (shape, at), [special.gammainc(shape, at), special.gammaincc(shape, at)]
    yield "gammaInverse", (shape, quantile), [special.gammaincinv(shape, quantile), special.gammainccinv(shape, quantile)]


# ---------------------------------------------------------------------------------------------- comparing

def ask(tool, asked):
    lines = "".join("%s %s\n" % (name.partition(",")[0], " ".join(map(repr, numbers))) for name, numbers, _ in asked)
    done = subprocess.run([tool], input=lines, stdout=subprocess.PIPE, text=True, check=True)
    answers = [[] if line == "none" else [float(word) for word in line.split()] for line in done.stdout.splitlines()]
    assert len(answers) == len(asked), "%d answers to %d questions" % (len(answers), len(asked))
    return answers


def distance(expected, got, floor):
    """The largest difference, relative to the number or to the floor if that is larger."""
    if len(expected) != len(got):
        return math.inf
    return max((abs(a - b) / max(abs(a), abs(b), floor) for a, b in zip(expected, got)), default=0)


def compare(checks, tool, count, seed, limit=1e-9):
    dice = random.Random(seed)
    asked = [question for _ in range(count) for question in questions(dice)]
    answers = ask(tool, asked)
    checks.title("%d series, seed %d: the largest relative difference (below .001: of .001; to 40 digits: down to 1e-300), at most %g" % (count, seed, limit))
    for name in dict.fromkeys(name for name, _, _ in asked):
        floor = 1e-300 if "digits" in name else 1e-3
        rows = [(distance(e, got, floor), numbers, list(map(float, e)), got) for (n, numbers, e), got in zip(asked, answers) if n == name]
        worst = max(rows, key=lambda row: row[0])
        there = sum(e != NONE for _, _, e, _ in rows)
        most = BY_STEPS.get(name, limit)
        checks.row("%s: %d answers, %d without one" % (name, there, len(rows) - there), "%g" % most, "%.1e" % worst[0], worst[0] <= most)
        if worst[0] > most:
            print("      %s %s\n      expected %s\n      got      %s" % (name, list(worst[1]), worst[2], worst[3]))
    verdicts = Counter(got[0] for (name, _, _), got in zip(asked, answers) if name == "trend" and got)
    if count >= 100:
        checks.true("trend: rising, falling and flat occur", len(verdicts) == 3, "%d, %d, %d" % (verdicts[1], verdicts[-1], verdicts[0]))
