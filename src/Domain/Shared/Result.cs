namespace MentorBot.Domain.Shared;

/// <summary>
/// An expected "no": each slice lists its own in <c>…Refusals.cs</c> as sealed records, and the bot maps each to one
/// clear sentence. Exceptions are for bugs and broken infrastructure.
/// </summary>
public abstract record Refusal;

/// <summary>The subject does not exist, or the actor has no business knowing that it does.</summary>
public sealed record NotFound : Refusal;

/// <summary>Only a coordinator may do this.</summary>
public sealed record CoordinatorsOnly : Refusal;

/// <summary>Either the value asked for, or the reason why not.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    public bool IsRefused => Refusal is not null;

    /// <exception cref="InvalidOperationException">The result is a refusal; ask <see cref="IsRefused"/> first.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public TOut Match<TOut>(Func<T, TOut> accepted, Func<Refusal, TOut> refused) =>
        Refusal is null ? accepted(value!) : refused(Refusal);
}

/// <summary>For use cases that have nothing to hand back but "done".</summary>
public readonly record struct Done;
