"""Worker processes: whatever a task does to the process that it runs in, it costs that task alone.

Work is a module's function of one argument, run in processes of their own with bounds of memory
and time. `python -m indexer.workers.worker` is such a process; it starts without torch.
"""

from indexer.workers.pool import MEMORY, Loss, Lost, Workers

__all__ = ["MEMORY", "Loss", "Lost", "Workers"]
