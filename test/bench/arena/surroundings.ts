/**
 * An environment in which numeric libraries keep to one thread, choose their kernels themselves, and keep the
 * memory they have. Many make a new gradient in every call; glibc would give its memory back to the system
 * after each, and most of what is timed would be page faults.
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
    GLIBC_TUNABLES: "glibc.malloc.hugetlb=1", // large pages, or luck with small ones would be timed
    PYTHONDONTWRITEBYTECODE: "1", // nothing is written beside the sources
  };
}
