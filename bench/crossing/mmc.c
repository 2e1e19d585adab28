/*
 * M/M/c by events, as one would write it plainly in C: a binary heap of events, a ring for the queue, xoshiro256**.
 *
 *   mmc CUSTOMERS LANES LOAD SEED   (service 1, arrivals at LANES * LOAD)
 *
 * Prints customers, mean wait and seconds of processor time.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
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

static double exponential(double mean) {
  return -mean * log(1.0 - (double)(next_random() >> 11) * 0x1.0p-53);
}

int main(int count, char **arguments) {
  if (count != 5) {
    fprintf(stderr, "usage: mmc CUSTOMERS LANES LOAD SEED\n");
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

  clock_t start = clock(); /* processor time, as of the other programs */
  long arrived = 0, served = 0;
  double waited = 0;
  push(exponential(mean_gap), -1);
  while (served < customers) {
    Event event = pop();
    if (event.lane < 0) {
      if (++arrived < customers) push(event.time + exponential(mean_gap), -1);
      if (free_lanes > 0) {
        push(event.time + exponential(1.0), free_lane[--free_lanes]);
      } else {
        ring[tail++ & (ring_size - 1)] = event.time;
        if (tail - head > ring_size) return 1;
      }
    } else {
      served++;
      if (head < tail) {
        waited += event.time - ring[head++ & (ring_size - 1)];
        push(event.time + exponential(1.0), event.lane);
      } else {
        free_lane[free_lanes++] = event.lane;
      }
    }
  }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  printf("{\"customers\": %ld, \"meanWait\": %.9f, \"seconds\": %.6f}\n", customers, waited / (double)customers, seconds);
  return 0;
}
