"""Reference figures for forecasting methods, computed apart from the code under test: numpy and scipy, other formulations
and other optimisers. Series are made here from formulas and a seeded generator.
Usage: python3 reference.py   (writes theta.json, complexSmoothing.json, airlineSarima.json, intermittent.json beside itself)
"""
import json, os, numpy as np, scipy
from scipy.optimize import minimize, minimize_scalar
from scipy.signal import lfilter

HERE = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(20261121)
SEASONS = {4: np.array([1.12, .9, .83, 1.15]), 12: 1 + .25 * np.sin(2 * np.pi * np.arange(12) / 12 + .4)}


def series(n, m, level, slope, noise, shape="multiplicative"):
    t = np.arange(n)
    walk = np.cumsum(rng.normal(0, noise * level / 2, n))
    base = level + slope * t + walk + rng.normal(0, noise * level, n)
    if m > 1:
        s = SEASONS[m][t % m]
        base = base * s if shape == "multiplicative" else base + level * (s - 1)
    return np.round(base, 3)


def made():
    yield "yearly growth", 1, series(22, 1, 400, 18, .03)
    yield "yearly flat", 1, series(30, 1, 80, 0, .06)
    yield "yearly fall below zero", 1, series(25, 1, 30, -2.2, .08)
    yield "short yearly", 1, series(9, 1, 1000, 40, .02)
    yield "long without season", 1, series(140, 1, 55, .3, .05)
    yield "quarterly growth", 4, series(40, 4, 250, 5, .03)
    yield "quarterly added season", 4, series(48, 4, 60, -.4, .04, "additive")
    yield "quarterly with negatives", 4, series(44, 4, 6, -.25, .06, "additive")
    yield "monthly growth", 12, series(96, 12, 900, 7, .02)
    yield "monthly flat", 12, series(72, 12, 120, 0, .04)
    yield "monthly added season", 12, series(110, 12, 40, .1, .03, "additive")
    yield "monthly long", 12, series(180, 12, 15000, -30, .03)


def seasonal(x, m):
    n = len(x)
    if m < 2 or n < 3 * m: return False
    d = x - x.mean()
    r = np.array([np.dot(d[k:], d[:n - k]) for k in range(m + 1)]) / np.dot(d, d)
    return abs(r[m]) > 1.645 * np.sqrt((1 + 2 * np.sum(r[1:m] ** 2)) / n)


def adjusted(x, m):
    """Adjusted series, and the function that puts the season back at positions."""
    if not seasonal(x, m): return x, lambda f, t: f
    weights = np.r_[.5, np.ones(m - 1), .5] / m if m % 2 == 0 else np.ones(m) / m
    half = len(weights) // 2
    trend = np.convolve(x, weights, "valid")
    inner = x[half:len(x) - half]
    detrended = inner / trend if (x > 0).all() else inner - trend
    index = np.array([detrended[(np.arange(len(inner)) + half) % m == p].mean() for p in range(m)])
    if (x > 0).all():
        index /= index.mean()
        return x / index[np.arange(len(x)) % m], lambda f, t: f * index[t % m]
    index -= index.mean()
    return x - index[np.arange(len(x)) % m], lambda f, t: f + index[t % m]


def theta(x, m, h):
    y, back = adjusted(x, m)
    n = len(y); t = np.arange(n)
    slope, intercept = np.polyfit(t, y, 1)
    z = 2 * y - (intercept + slope * t)

    def levels(alpha):
        powers = (1 - alpha) ** np.arange(n + 1)
        own = np.r_[0, lfilter([alpha], [1, alpha - 1], z)]
        start = np.linalg.lstsq(powers[:n, None], z - own[:n], rcond=None)[0][0]
        return own + powers * start

    sse = lambda a: np.sum((z - levels(a)[:n]) ** 2)
    grid = np.linspace(.01, .99, 99)
    near = grid[np.argmin([sse(a) for a in grid])]
    alpha = minimize_scalar(sse, bounds=(max(.01, near - .02), min(.99, near + .02)), method="bounded", options={"xatol": 1e-10}).x
    ahead = n + np.arange(h)
    # The published closed form: level of simple smoothing of the data, with half the trend as drift.
    return dict(alpha=alpha, mean=back((levels(alpha)[n] + intercept + slope * ahead) / 2, ahead))


def centred(x, m):
    weights = np.r_[.5, np.ones(m - 1), .5] / m if m % 2 == 0 else np.ones(m) / m
    half = len(weights) // 2
    d = x[half:len(x) - half] - np.convolve(x, weights, "valid")
    index = np.array([d[(np.arange(len(d)) + half) % m == p].mean() for p in range(m)])
    return index - index.mean()


def ces(x, m, h, form):
    """Complex arithmetic as in the paper: level_t = F level_{t-1} + g e_t with complex weights."""
    scale = np.abs(x).mean(); y = x / scale; n = len(y)

    def run(p, keep=False):
        a0, a1 = p[:2]
        F = np.array([[1, a1 - 1], [1, 1 - a0]]); g = np.array([a0 - a1, a0 + a1])
        lag = m if form == "S" else 1
        start = y[:m] if form == "S" else np.array([y[:min(10, n)].mean() if form == "N" else y[:m].mean()])
        level = [np.array([v, v / 1.1]) for v in start]
        season = centred(y, m) if form in "PF" else np.zeros(1)
        index = [np.array([v, v / 1.1]) for v in season]
        if form == "F": FS = np.array([[1, p[3] - 1], [1, 1 - p[2]]]); gs = np.array([p[2] - p[3], p[2] + p[3]])
        errors = np.zeros(n)
        for order in (range(n), range(n - 1, -1, -1), range(n)):
            for t in order:
                i, j = t % len(level), t % len(index)
                errors[t] = y[t] - level[i][0] - index[j][0]
                level[i] = F @ level[i] + g * errors[t]
                if form == "P": index[j] = index[j] + np.array([p[2] * errors[t], 0])
                if form == "F": index[j] = FS @ index[j] + gs * errors[t]
        if not keep: return np.sum(errors ** 2)
        means = np.zeros(h)
        for k in range(h):
            i, j = (n + k) % len(level), (n + k) % len(index)
            means[k] = level[i][0] + index[j][0]
            level[i] = F @ level[i]
            if form == "F": index[j] = FS @ index[j]
        return means * scale, np.sum(errors ** 2) * scale ** 2

    low = [.01] * (4 if form == "F" else 3 if form == "P" else 2)
    high = {"N": [1.8, 1.9], "S": [1.8, 1.9], "P": [1.8, 1.9, .99], "F": [1.8, 1.9, 1.5, 1.5]}[form]
    start = {"N": [1.3, 1], "S": [1.3, 1], "P": [1.3, 1, .1], "F": [1.3, 1, 1.3, 1]}[form]
    # Stable: the matrix that carries the states past an observation has its eigenvalues within the unit circle.
    carried = lambda a, b: np.abs(np.linalg.eigvals(np.array([[1 - a + b, b - 1], [1 - a - b, 1 - a]]))).max() < 1
    stable = lambda p: carried(p[0], p[1]) and (form != "F" or carried(p[2], p[3]))
    safe = lambda p: np.log(min(run(p), 1e12)) if stable(p) else 1e3
    with np.errstate(all="ignore"):
        starts = [np.array(start)] + [np.array(start) * f for f in (.8, .9, 1.1)] + [np.array(start) * rng.uniform(.7, 1.25, len(start)) for _ in range(4)]
        options = {"xatol": 1e-8, "fatol": 1e-13, "maxiter": 3000, "maxfev": 3000}
        found = [minimize(safe, s, method="Nelder-Mead", bounds=list(zip(low, high)), options=options) for s in starts]
        best = min(found, key=lambda r: r.fun)
        mean, sse = run(best.x, True)
    return dict(form=form, sse=sse, parameters=list(best.x), mean=mean)


def airline(x, m, h):
    """Conditional least squares with the moving average as a recursive filter; forecasts by undoing the differences."""
    lag = m if seasonal(x, m) else 1
    w = np.diff(x)
    if lag > 1: w = w[lag:] - w[:-lag]

    def polynomial(p):
        c = np.array([1, p[0]])
        return np.convolve(c, np.r_[1, np.zeros(lag - 1), p[1]]) if lag > 1 else c

    def fit(v, k):
        sse = lambda p: np.sum(lfilter([1], polynomial(p), v) ** 2)
        found = [minimize(sse, s, method="L-BFGS-B", bounds=[(-.99, .99)] * k, options={"ftol": 1e-15, "gtol": 1e-12})
                 for s in np.array(np.meshgrid(*[[-.8, -.3, .2]] * k)).reshape(k, -1).T]
        best = min(found, key=lambda r: r.fun)
        best = minimize(sse, best.x, method="Nelder-Mead", bounds=[(-.99, .99)] * k, options={"xatol": 1e-10, "fatol": 1e-16})
        return best.x, best.fun

    def aicc(s, n, k): return n * np.log(s / n) + 2 * k + 2 * k * (k + 1) / (n - k - 1)

    drift = 0.0
    p, s = fit(w, 2 if lag > 1 else 1)
    if lag == 1:
        p2, s2 = fit(w - w.mean(), 1)
        if aicc(s2, len(w), 3) < aicc(s, len(w), 2): p, s, drift = p2, s2, w.mean()
    c = polynomial(p)
    e = np.r_[lfilter([1], c, w - drift), np.zeros(h)]
    ahead = np.convolve(e, c)[len(w):len(w) + h] + drift
    if lag > 1:
        d = list(np.diff(x))
        for v in ahead: d.append(d[-lag] + v)
        ahead = np.array(d[-h:])
    return dict(parameters=list(p), drift=drift, sse=s, mean=x[-1] + np.cumsum(ahead))


def demand(n, chance, sizes):
    return (rng.random(n) < chance) * (1 + rng.poisson(sizes, n))


def intermittent(x):
    periods = np.flatnonzero(x); z = x[periods].astype(float); gaps = np.diff(np.r_[-1, periods])
    ses = lambda v, a, s: lfilter([a], [1, a - 1], v[1:], zi=[(1 - a) * s])[0][-1] if len(v) > 1 else s
    size, gap = ses(z, .1, z[0]), ses(gaps.astype(float), .1, float(gaps[0]))
    chance = ses((x > 0).astype(float), .1, float(x[0] > 0))

    def bucketed(k):
        b = len(x) // k; sums = x[len(x) - b * k:].reshape(b, k).sum(1).astype(float)

        def sse(a):
            level = sums[0]; total = 0
            for v in sums: total += (v - level) ** 2; level = a * v + (1 - a) * level
            return total
        grid = np.linspace(.1, .3, 2001); a = grid[np.argmin([sse(g) for g in grid])]
        return ses(sums, a, sums[0]) / k
    whole = int(np.floor(gaps.mean() + .5))
    return dict(croston=size / gap, sba=.95 * size / gap, tsb=size * chance, adida=bucketed(whole),
                imapa=np.mean([bucketed(k) for k in range(1, whole + 1)]))


def plain(v):
    if isinstance(v, dict): return {k: plain(w) for k, w in v.items()}
    if isinstance(v, (list, tuple, np.ndarray)): return [plain(w) for w in v]
    return float(f"{v:.12g}") if isinstance(v, (float, np.floating)) else int(v) if isinstance(v, np.integer) else v


def write(name, cases):
    source = dict(tool="numpy and scipy", version=f"{np.__version__}, {scipy.__version__}", command="python3 test/cases/forecast/reference.py",
                  made="2026-11-21", series="made by the command from formulas and a seeded generator: ours")
    with open(os.path.join(HERE, name + ".json"), "w") as f:
        json.dump(dict(source=source, cases=[plain(c) for c in cases]), f, indent=1)


all_series = list(made())
H = lambda m: 8 if m > 1 else 6
write("theta", [dict(name=k, season=m, history=x, expected=theta(x, m, H(m))) for k, m, x in all_series])
write("airlineSarima", [dict(name=k, season=m, history=x, expected=airline(x, m, H(m))) for k, m, x in all_series])
pick = lambda i, m: "N" if m == 1 else "SSPFSFP"[i - 5]
write("complexSmoothing", [dict(name=k, season=m, history=x, expected=ces(x, m, H(m), pick(i, m))) for i, (k, m, x) in enumerate(all_series)])
parts = [(60, .3, 2), (45, .15, 1), (80, .5, 4), (36, .4, 0), (100, .08, 6), (52, .25, 3), (24, .35, 1), (120, .2, 10), (48, .6, 2), (40, .1, 0), (65, .33, 5), (90, .12, 2)]
write("intermittent", [dict(name=f"{n} periods, demand in {c}", history=x, expected=intermittent(x)) for n, c, z in parts for x in [demand(n, c, z)]])
