namespace MentorBot.Domain.Shared;

/// <summary>
/// A request that is turned down for an expected reason. Each slice declares its own in <c>…Refusals.cs</c> as sealed
/// records, and the bot maps each to one clear sentence. Exceptions are for bugs and broken infrastructure.
/// </summary>
public abstract record Refusal;

/// <summary>The subject does not exist, or the actor may not know that it does.</summary>
public sealed record NotFound : Refusal;

/// <summary>Only a coordinator may do this.</summary>
public sealed record CoordinatorsOnly : Refusal;

/// <summary>The pressed card was made before the latest answer, which stays.</summary>
public sealed record CardIsOutdated : Refusal;

/// <summary>The outcome of a use case: either its value or a refusal.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <summary>Why it was refused; null on success.</summary>
    public Refusal? Refusal { get; }

    public bool IsRefused => Refusal is not null;

    /// <summary>The value of a successful use case.</summary>
    /// <exception cref="InvalidOperationException">
    /// The result is a refusal; check <see cref="IsRefused"/> first.
    /// </exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public TOut Match<TOut>(Func<T, TOut> accepted, Func<Refusal, TOut> refused) =>
        Refusal is null ? accepted(value!) : refused(Refusal);
}

/// <summary>The value of a use case that has nothing to return but success.</summary>
public readonly record struct Done;
