/**
 * An environment in which numeric libraries use one thread, choose their routines for this processor, and keep freed
 * memory. Many libraries allocate a new gradient in every call. By default glibc returns such memory to the system each
 * time, and most of the measured time would be page faults.
 */
export function oneThreadAndMemory(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...rest } = env;
  return {
    ...rest,
    OMP_NUM_THREADS: "1",
    OPENBLAS_NUM_THREADS: "1",
    MKL_NUM_THREADS: "1",
    MALLOC_MMAP_THRESHOLD_: "8000000000",
    MALLOC_TRIM_THRESHOLD_: "8000000000",
    MALLOC_TOP_PAD_: "268435456",
    GLIBC_TUNABLES: "glibc.malloc.hugetlb=1", // huge pages: with small ones, times depend on where they happen to be
    PYTHONDONTWRITEBYTECODE: "1", // keeps __pycache__ out of the sources
  };
}
