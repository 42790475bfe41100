using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentorBot.Jobs.Tests.Promises;

/// <summary>
/// Kills a node at one of its steps: from then on no statement and no commit of it reaches the database. A step is a
/// statement, or a commit before or after it has happened.
/// </summary>
internal sealed class KilledStore(int atStep) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int steps;

    public bool IsDead => Volatile.Read(ref steps) >= atStep;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Live(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Live(result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Live(result));

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Live(result));

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Live(true));

    private T Live<T>(T result) =>
        Interlocked.Increment(ref steps) >= atStep ? throw new NodeIsDeadException() : result;
}

internal sealed class NodeIsDeadException : Exception
{
    public NodeIsDeadException()
        : base("This node is dead.") { }
}
