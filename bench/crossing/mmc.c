/*
 * M/M/c by events, as one would write it plainly in C: a binary heap of events, a ring for the queue, xoshiro256**.
 *
 *   mmc CUSTOMERS LANES LOAD SEED [counting]   (service 1, arrivals at LANES * LOAD)
 *
 * Prints customers, mean wait and seconds of processor time. With `counting` it counts, beside the mean wait, what
 * Kelisim counts: waits and times by hour of the day (60 services to the hour) with histograms of the same bins, those
 * over a limit, the longest wait and queue, and how long each lane is busy.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  double time;
  int lane; /* -1 is an arrival */
} Event;

static Event *heap;
static int heap_size;

static void push(double time, int lane) {
  int at = heap_size++;
  while (at > 0) {
    int parent = (at - 1) / 2;
    if (heap[parent].time <= time) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at].time = time;
  heap[at].lane = lane;
}

static Event pop(void) {
  Event top = heap[0];
  Event last = heap[--heap_size];
  int at = 0;
  for (;;) {
    int child = 2 * at + 1;
    if (child >= heap_size) break;
    if (child + 1 < heap_size && heap[child + 1].time < heap[child].time) child++;
    if (last.time <= heap[child].time) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

static uint64_t state[4];

static uint64_t rotate(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

static uint64_t next_random(void) {
  uint64_t result = rotate(state[1] * 5, 7) * 9;
  uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate(state[3], 45);
  return result;
}

static void seed_random(uint64_t seed) {
  for (int i = 0; i < 4; i++) { /* splitmix64 */
    seed += 0x9e3779b97f4a7c15u;
    uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    state[i] = z ^ (z >> 31);
  }
}

/* What is counted of waits, and of times from arrival to exit. */
#define HOURS 24
#define BINS 1026
typedef struct {
  uint32_t histogram[HOURS][BINS];
  double sum[HOURS];
  uint64_t over_limit[HOURS];
  double longest;
} Durations;

static Durations waits, times;
static uint64_t arrivals[HOURS];
static long longest_queue[HOURS];

static int hour_of(double time) { return (int)((long)(time / 60.0) % HOURS); }

/* 32 bins for each doubling, from 2^-7 seconds on; a service takes 60 seconds. */
static int bin_of(double seconds) {
  if (seconds <= 0) return 0;
  uint64_t bits;
  memcpy(&bits, &seconds, sizeof bits);
  int bin = (int)(bits >> 47) - ((1023 - 7) << 5) + 2;
  return bin < 1 ? 1 : bin < BINS ? bin : BINS - 1;
}

static void count(Durations *durations, int hour, double duration) {
  durations->histogram[hour][bin_of(60.0 * duration)]++;
  durations->sum[hour] += duration;
  if (duration > durations->longest) durations->longest = duration;
  if (duration > 5.0) durations->over_limit[hour]++;
}

/* A number in which all that was counted takes part, so that the compiler leaves out none of it. */
static double digest(const double *busy, int lanes) {
  double sum = waits.longest + times.longest;
  for (int hour = 0; hour < HOURS; hour++) {
    sum += waits.sum[hour] + times.sum[hour] + (double)(waits.over_limit[hour] + times.over_limit[hour]);
    sum += (double)arrivals[hour] + (double)longest_queue[hour];
    for (int bin = 0; bin < BINS; bin++) sum += (double)bin * (waits.histogram[hour][bin] + times.histogram[hour][bin]);
  }
  for (int lane = 0; lane < lanes; lane++) sum += busy[lane];
  return sum;
}

static double exponential(double mean) {
  return -mean * log(1.0 - (double)(next_random() >> 11) * 0x1.0p-53);
}

int main(int argument_count, char **arguments) {
  int counting = argument_count == 6 && strcmp(arguments[5], "counting") == 0;
  if (argument_count != 5 && !counting) {
    fprintf(stderr, "usage: mmc CUSTOMERS LANES LOAD SEED [counting]\n");
    return 2;
  }
  long customers = atol(arguments[1]);
  int lanes = atoi(arguments[2]);
  double mean_gap = 1.0 / (lanes * atof(arguments[3]));
  seed_random((uint64_t)atoll(arguments[4]));

  heap = malloc(sizeof(Event) * (size_t)(lanes + 2));
  size_t ring_size = 1u << 20;
  double *ring = malloc(sizeof(double) * ring_size);
  size_t head = 0, tail = 0;
  int free_lanes = lanes;
  int *free_lane = malloc(sizeof(int) * (size_t)lanes);
  for (int lane = 0; lane < lanes; lane++) free_lane[lane] = lane;
  double *joined = malloc(sizeof(double) * (size_t)lanes);
  double *busy = calloc((size_t)lanes, sizeof(double));

  clock_t start = clock(); /* processor time, as of the other programs */
  long arrived = 0, served = 0;
  double waited = 0;
  push(exponential(mean_gap), -1);
  while (served < customers) {
    Event event = pop();
    if (event.lane < 0) {
      if (++arrived < customers) push(event.time + exponential(mean_gap), -1);
      if (free_lanes > 0) {
        int lane = free_lane[--free_lanes];
        double service = exponential(1.0);
        push(event.time + service, lane);
        if (counting) {
          count(&waits, hour_of(event.time), 0.0);
          joined[lane] = event.time;
          busy[lane] += service;
        }
      } else {
        ring[tail++ & (ring_size - 1)] = event.time;
        if (tail - head > ring_size) return 1;
        int hour = hour_of(event.time);
        if (counting && (long)(tail - head) > longest_queue[hour]) longest_queue[hour] = (long)(tail - head);
      }
      if (counting) arrivals[hour_of(event.time)]++;
    } else {
      served++;
      if (counting) count(&times, hour_of(joined[event.lane]), event.time - joined[event.lane]);
      if (head < tail) {
        double came = ring[head++ & (ring_size - 1)];
        double service = exponential(1.0);
        waited += event.time - came;
        push(event.time + service, event.lane);
        if (counting) {
          count(&waits, hour_of(came), event.time - came);
          joined[event.lane] = came;
          busy[event.lane] += service;
        }
      } else {
        free_lane[free_lanes++] = event.lane;
      }
    }
  }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  printf("{\"customers\": %ld, \"meanWait\": %.9f, \"seconds\": %.6f, \"digest\": %.6g}\n", customers,
         waited / (double)customers, seconds, digest(busy, lanes));
  return 0;
}
