/* Stands between a program and the disk, for files below one folder: counts what is done to them, and at a chosen point kills the program, tears the
   write in two, lets the call fail, or sets the clock back. Preloaded (LD_PRELOAD); armed from Python through fault_arm. With a record, everything done is written down. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { BEFORE = 1, TORN = 2, AFTER = 3, CLOCK = 4 };
#define BACK (400L * 24 * 60 * 60)
#define MOST 4096

static char folder[4096];
static char paths[MOST][512];
static char ours[MOST];
static long shift;
static int armed, at, how, error, sticky, count, record = -1;

void fault_arm(const char *below, int point, int mode, int code, int stays) {
    snprintf(folder, sizeof folder, "%s", below);
    at = point, how = mode, error = code, sticky = stays, count = 0, armed = 1;
}

int fault_count(void) { return count; }
void fault_disarm(void) { armed = 0; }

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

static int below(const char *path) { return path != NULL && folder[0] && strncmp(path, folder, strlen(folder)) == 0; }
static int known(int fd) { return fd >= 0 && fd < MOST && ours[fd]; }

void fault_record(const char *path) { record = REAL(open)(path, O_CREAT | O_WRONLY | O_TRUNC, 0600); }

/* one line of words, then as many bytes as it says */
static void note(const char *what, const char *path, const char *other, long offset, const void *data, long size) {
    if (record < 0) return;
    char line[1200];
    int length = snprintf(line, sizeof line, "%s\t%s\t%s\t%ld\t%ld\n", what, path, other, offset, size);
    ssize_t done = REAL(write)(record, line, length);
    if (size > 0) done = REAL(write)(record, data, size);
    (void)done;
}

/* 0: go on. 1: fail with errno. 2: write half, then die. */
static int decide(void) {
    if (!armed) return 0;
    int now = count++;
    if (now != at && !(sticky && error && now > at)) return 0;
    if (error) { errno = error; return 1; }
    if (how == BEFORE) kill(getpid(), SIGKILL);
    if (how == TORN) return 2;
    if (how == CLOCK) shift = BACK;
    return how == AFTER ? 3 : 0;
}

static void after(int decided) { if (decided == 3) kill(getpid(), SIGKILL); }

static int opened(int fd, const char *path, int created) {
    if (fd >= 0 && fd < MOST) {
        ours[fd] = below(path);
        if (ours[fd]) snprintf(paths[fd], sizeof paths[fd], "%s", path);
        if (ours[fd] && created) note("create", path, "", 0, NULL, 0);
    }
    return fd;
}

static int opening(const char *path, int flags, mode_t mode, int (*real)(const char *, int, ...)) {
    struct stat there;
    int creates = armed && (flags & O_CREAT) && below(path) && stat(path, &there) != 0;
    int decided = creates ? decide() : 0;
    if (decided == 1) return -1;
    if (decided == 2) kill(getpid(), SIGKILL);
    int fd = opened(real(path, flags, mode), path, creates);
    after(decided);
    return fd;
}

#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE return opening(path, flags, mode, (int (*)(const char *, int, ...))REAL(open)); }
int open64(const char *path, int flags, ...) { MODE return opening(path, flags, mode, (int (*)(const char *, int, ...))REAL(open64)); }

int close(int fd) {
    if (fd >= 0 && fd < MOST) ours[fd] = 0;
    return REAL(close)(fd);
}

ssize_t write(int fd, const void *data, size_t size) {
    if (!known(fd)) return REAL(write)(fd, data, size);
    int decided = decide();
    if (decided == 1) return -1;
    off_t offset = lseek(fd, 0, SEEK_CUR);
    ssize_t done = REAL(write)(fd, data, decided == 2 ? size / 2 : size);
    if (decided == 2) kill(getpid(), SIGKILL);
    if (armed) note("write", paths[fd], "", offset, data, done);
    after(decided);
    return done;
}

static ssize_t placed(int fd, const void *data, size_t size, off64_t offset, ssize_t (*real)(int, const void *, size_t, off64_t)) {
    if (!known(fd)) return real(fd, data, size, offset);
    int decided = decide();
    if (decided == 1) return -1;
    ssize_t done = real(fd, data, decided == 2 ? size / 2 : size, offset);
    if (decided == 2) kill(getpid(), SIGKILL);
    if (armed) note("write", paths[fd], "", offset, data, done);
    after(decided);
    return done;
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return placed(fd, data, size, offset, REAL(pwrite64)); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) { return placed(fd, data, size, offset, REAL(pwrite64)); }

static int plain_call(int fd, const char *what, long size, int (*real)(int, long)) {
    if (!known(fd)) return real(fd, size);
    int decided = decide();
    if (decided == 1) return -1;
    if (decided == 2) kill(getpid(), SIGKILL);
    int done = real(fd, size);
    if (armed && done == 0) note(what, paths[fd], "", size, NULL, 0);
    after(decided);
    return done;
}
static int real_fsync(int fd, long size) { (void)size; return REAL(fsync)(fd); }
static int real_fdatasync(int fd, long size) { (void)size; return REAL(fdatasync)(fd); }
static int real_ftruncate(int fd, long size) { return REAL(ftruncate64)(fd, size); }
int fsync(int fd) { return plain_call(fd, "sync", 0, real_fsync); }
int fdatasync(int fd) { return plain_call(fd, "sync", 0, real_fdatasync); }
int ftruncate(int fd, off_t size) { return plain_call(fd, "truncate", size, real_ftruncate); }
int ftruncate64(int fd, off64_t size) { return plain_call(fd, "truncate", size, real_ftruncate); }

int rename(const char *from, const char *to) {
    if (!below(to)) return REAL(rename)(from, to);
    int decided = decide();
    if (decided == 1) return -1;
    if (decided == 2) kill(getpid(), SIGKILL);
    int done = REAL(rename)(from, to);
    if (armed && done == 0) note("rename", from, to, 0, NULL, 0);
    after(decided);
    return done;
}

int unlink(const char *path) {
    if (!below(path)) return REAL(unlink)(path);
    int decided = decide();
    if (decided == 1) return -1;
    if (decided == 2) kill(getpid(), SIGKILL);
    int done = REAL(unlink)(path);
    if (armed && done == 0) note("unlink", path, "", 0, NULL, 0);
    after(decided);
    return done;
}

/* the clock of the day; the one that only goes on is left alone */
int clock_gettime(clockid_t clock, struct timespec *now) {
    int done = REAL(clock_gettime)(clock, now);
    if (done == 0 && clock == CLOCK_REALTIME) now->tv_sec -= shift;
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    int done = REAL(gettimeofday)(now, zone);
    if (done == 0 && now != NULL) now->tv_sec -= shift;
    return done;
}
