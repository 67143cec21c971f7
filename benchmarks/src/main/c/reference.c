/*
 * The counts of VoteBenchmark as a C programmer would write them, without SIMD by hand, to be divided by.
 * Usage: reference [turns]. Prints a line for each: its name, the nanoseconds of the median turn, and a checksum.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t seed = 20261121;
static double checksum;

static uint32_t below(uint32_t bound) {
  seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
  return (uint32_t)((seed >> 33) % bound);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

struct table {
  int options, ballots, voters;
  int *orders, *option, *next, *place;
  double *confidence, *weight, *sums, *counts;
};

/* Every ballot weighs 1, as in the benchmark. */
static struct table rankings(int ballots, int options) {
  struct table t = {.options = options, .ballots = ballots};
  t.orders = malloc(sizeof(int) * ballots * options);
  t.next = malloc(sizeof(int) * ballots);
  t.place = malloc(sizeof(int) * ballots);
  t.weight = malloc(sizeof(double) * ballots);
  t.sums = malloc(sizeof(double) * options * options);
  for (int b = 0; b < ballots; b++) {
    int *row = t.orders + (size_t)b * options;
    t.weight[b] = 1;
    for (int p = 0; p < options; p++) {
      int swap = below(p + 1);
      row[p] = row[swap];
      row[swap] = p;
    }
  }
  return t;
}

static struct table choices(int ballots, int options) {
  struct table t = {.options = options, .ballots = ballots};
  t.option = malloc(sizeof(int) * ballots);
  t.confidence = malloc(sizeof(double) * ballots);
  t.weight = malloc(sizeof(double) * ballots);
  t.sums = malloc(sizeof(double) * options);
  for (int b = 0; b < ballots; b++) {
    t.option[b] = below(options);
    t.confidence[b] = below(101) / 100.0;
    t.weight[b] = (5 + below(16)) / 10.0;
  }
  return t;
}

static void confidence(struct table *t) {
  memset(t->sums, 0, sizeof(double) * t->options);
  for (int b = 0; b < t->ballots; b++) t->sums[t->option[b]] += t->weight[b] * t->confidence[b];
}

static void borda(struct table *t) {
  int n = t->options;
  memset(t->sums, 0, sizeof(double) * n);
  for (int b = 0; b < t->ballots; b++) {
    const int *row = t->orders + b * n;
    const double weight = t->weight[b];
    for (int p = 0; p < n; p++) t->sums[row[p]] += weight * (n - 1 - p);
  }
}

static void pairs(struct table *t) {
  int n = t->options;
  memset(t->sums, 0, sizeof(double) * n * n);
  for (int b = 0; b < t->ballots; b++) {
    const int *row = t->orders + b * n;
    const double weight = t->weight[b];
    for (int i = 0; i < n; i++) {
      double *above = t->sums + row[i] * n;
      for (int j = i + 1; j < n; j++) above[row[j]] += weight;
    }
  }
}

/* From the counted pairs, in weight: Floyd and Warshall for the widest path. */
static void schulze(struct table *t) {
  int n = t->options;
  for (int a = 0; a < n; a++)
    for (int b = 0; b < n; b++) {
      double margin = t->weight[a * n + b] - t->weight[b * n + a];
      t->sums[a * n + b] = margin > 0 ? margin : 0;
    }
  for (int via = 0; via < n; via++)
    for (int from = 0; from < n; from++) {
      double *direct = t->sums + from * n, first = direct[via];
      const double *onwards = t->sums + via * n;
      if (from == via || first <= 0) continue;
      for (int to = 0; to < n; to++) {
        double detour = onwards[to] < first ? onwards[to] : first;
        direct[to] = detour > direct[to] ? detour : direct[to];
      }
    }
}

struct victory {
  double margin;
  int pair;
};

static int strongest_first(const void *a, const void *b) {
  const struct victory *x = a, *y = b;
  if (x->margin != y->margin) return x->margin < y->margin ? 1 : -1;
  return x->pair - y->pair;
}

/* Locks victories unless the loser is already above the winner; above is kept closed. Up to 128 options. */
static void ranked_pairs(struct table *t) {
  int n = t->options, victories = 0;
  uint64_t above[128][2] = {{0}};
  struct victory *all = malloc(sizeof(struct victory) * n * n);
  for (int a = 0; a < n; a++)
    for (int b = 0; b < n; b++) {
      double margin = t->weight[a * n + b] - t->weight[b * n + a];
      if (margin > 0) all[victories++] = (struct victory){margin, a * n + b};
    }
  qsort(all, victories, sizeof(struct victory), strongest_first);
  for (int i = 0; i < victories; i++) {
    int a = all[i].pair / n, b = all[i].pair % n;
    if (above[b][a >> 6] >> (a & 63) & 1 || above[a][b >> 6] >> (b & 63) & 1) continue;
    uint64_t low = above[b][0] | (b < 64 ? 1ULL << b : 0), high = above[b][1] | (b < 64 ? 0 : 1ULL << (b - 64));
    for (int o = 0; o < n; o++)
      if (o == a || above[o][a >> 6] >> (a & 63) & 1) {
        above[o][0] |= low;
        above[o][1] |= high;
      }
  }
  for (int o = 0; o < n; o++) t->sums[o] = (double)(above[o][0] ^ above[o][1]);
  free(all);
}

/* The first place from one on whose option stands, four places at a time without a branch: no processor can guess it. */
static int find(const int *row, const int *stands, int from, int n) {
  int look = n < 4 ? n : 4;
  for (int start = from; start < n; start += look) {
    int first = start < n - look ? start : n - look;
    unsigned m = 0;
    for (int k = 0; k < look; k++) m |= (unsigned)stands[row[first + k]] << k;
    if (m) return first + __builtin_ctz(m);
  }
  return n;
}

static void put(struct table *t, int *pile, int b, int p) {
  int option = t->orders[b * t->options + p];
  t->place[b] = p;
  t->next[b] = pile[option];
  pile[option] = b;
  t->sums[option] += t->weight[b];
}

/* Each option that stands has a pile of ballots; only the piles of those who leave are looked at again. */
static void runoff(struct table *t) {
  int n = t->options, pile[64], stands[64];
  memset(t->sums, 0, sizeof(double) * n);
  for (int o = 0; o < n; o++) pile[o] = -1, stands[o] = 1;
  for (int b = 0; b < t->ballots; b++) put(t, pile, b, 0);
  for (int standing = n; standing > 1; standing--) {
    int least = -1;
    for (int o = 0; o < n; o++)
      if (stands[o] && (least < 0 || t->sums[o] < t->sums[least])) least = o;
    stands[least] = 0;
    for (int b = pile[least]; b >= 0;) {
      int following = t->next[b];
      int p = find(t->orders + b * n, stands, t->place[b] + 1, n);
      if (p < n) put(t, pile, b, p);
      b = following;
    }
    t->sums[least] = 0;
  }
}

enum { CLASSES = 4, VOTES = 5, ITERATIONS = 20 };

/* The true label 7 times in 10, else any: polls of VOTES different voters each. */
static struct table labels(int polls, int voters) {
  struct table t = {.options = CLASSES, .ballots = polls, .voters = voters};
  t.orders = malloc(sizeof(int) * polls * VOTES);
  t.option = malloc(sizeof(int) * polls * VOTES);
  t.confidence = malloc(sizeof(double) * polls * CLASSES);
  t.weight = malloc(sizeof(double) * voters * CLASSES * CLASSES);
  t.counts = malloc(sizeof(double) * voters * CLASSES * CLASSES);
  t.sums = malloc(sizeof(double) * CLASSES);
  for (int p = 0; p < polls; p++) {
    int truth = below(CLASSES), first = below(voters);
    for (int v = 0; v < VOTES; v++) {
      t.orders[p * VOTES + v] = (first + v * 37) % voters;
      t.option[p * VOTES + v] = below(10) < 7 ? truth : (int)below(CLASSES);
    }
  }
  return t;
}

/* counts, from the posteriors; then priors and each voter's confusion: rows of what was said, in columns of what is true. */
static void maximise(struct table *t) {
  memset(t->sums, 0, sizeof(double) * CLASSES);
  for (int p = 0; p < t->ballots; p++)
    for (int c = 0; c < CLASSES; c++) t->sums[c] += t->confidence[p * CLASSES + c];
  for (int c = 0; c < CLASSES; c++) t->sums[c] /= t->ballots;
  for (int v = 0; v < t->voters; v++) {
    double *rows = t->weight + v * CLASSES * CLASSES, *counts = t->counts + v * CLASSES * CLASSES;
    for (int c = 0; c < CLASSES; c++) {
      double sum = 0;
      for (int said = 0; said < CLASSES; said++) sum += counts[said * CLASSES + c];
      for (int said = 0; said < CLASSES; said++)
        rows[said * CLASSES + c] = sum == 0 ? 1.0 / CLASSES : counts[said * CLASSES + c] / sum;
    }
  }
}

static int row(const struct table *t, int vote) { return (t->orders[vote] * CLASSES + t->option[vote]) * CLASSES; }

static void count(struct table *t, int poll) {
  const double *posterior = t->confidence + poll * CLASSES;
  for (int i = poll * VOTES; i < (poll + 1) * VOTES; i++) {
    double *counts = t->counts + row(t, i);
    for (int c = 0; c < CLASSES; c++) counts[c] += posterior[c];
  }
}

/* Dawid and Skene's expectation maximisation from the majority vote, products as they are, the log-likelihood besides. */
static void dawid_skene(struct table *t) {
  double logs = 0;
  memset(t->counts, 0, sizeof(double) * t->voters * CLASSES * CLASSES);
  for (int p = 0; p < t->ballots; p++) {
    double *posterior = t->confidence + p * CLASSES;
    for (int c = 0; c < CLASSES; c++) posterior[c] = 0;
    for (int i = p * VOTES; i < (p + 1) * VOTES; i++) posterior[t->option[i]] += 1.0 / VOTES;
    count(t, p);
  }
  maximise(t);
  for (int turn = 0; turn < ITERATIONS; turn++) {
    double product = 1;
    memset(t->counts, 0, sizeof(double) * t->voters * CLASSES * CLASSES);
    for (int p = 0; p < t->ballots; p++) {
      double likely[CLASSES], evidence = 0, *posterior = t->confidence + p * CLASSES;
      for (int c = 0; c < CLASSES; c++) likely[c] = t->sums[c];
      for (int i = p * VOTES; i < (p + 1) * VOTES; i++) {
        const double *confusion = t->weight + row(t, i);
        for (int c = 0; c < CLASSES; c++) likely[c] *= confusion[c];
      }
      for (int c = 0; c < CLASSES; c++) evidence += likely[c];
      for (int c = 0; c < CLASSES; c++) posterior[c] = likely[c] / evidence;
      product *= evidence;
      if (product < 1e-140) {
        logs += log(product);
        product = 1;
      }
      count(t, p);
    }
    maximise(t);
  }
  checksum += logs;
}

static void measure(const char *name, void (*count)(struct table *), struct table t, int turns) {
  double *took = malloc(sizeof(double) * turns);
  for (int warm = 0; warm < 2; warm++) count(&t);
  for (int turn = 0; turn < turns; turn++) {
    double start = now();
    count(&t);
    took[turn] = now() - start;
    for (int o = 0; o < t.options; o++) checksum += t.sums[o];
  }
  qsort(took, turns, sizeof(double), ascending);
  printf("%s %.0f %.3f\n", name, took[turns / 2], checksum);
}

int main(int argc, char **argv) {
  int turns = argc > 1 ? atoi(argv[1]) : 31;
  struct table ten = rankings(100000, 10);
  measure("confidence", confidence, choices(1000000, 5), turns);
  measure("borda", borda, ten, turns);
  measure("pairs10", pairs, ten, turns);
  struct table weighed = ten;
  weighed.weight = malloc(sizeof(double) * ten.ballots);
  for (int b = 0; b < ten.ballots; b++) weighed.weight[b] = (5 + below(16)) / 10.0;
  measure("pairs10Weighed", pairs, weighed, turns);
  struct table hundred = rankings(10000, 100);
  measure("pairs100", pairs, hundred, turns);
  struct table matrix = rankings(100, 100);
  matrix.weight = hundred.sums;
  measure("schulze", schulze, matrix, turns);
  measure("rankedPairs", ranked_pairs, matrix, turns);
  measure("runoff", runoff, ten, turns);
  measure("dawidSkene", dawid_skene, labels(20000, 500), turns);
  return 0;
}
