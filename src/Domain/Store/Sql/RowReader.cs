using MentorBot.Domain.Shared;
using Npgsql;

namespace MentorBot.Domain.Store.Sql;

/// <summary>The columns of a row, one after the other, in the order in which a statement of ours names them.</summary>
internal sealed class RowReader(NpgsqlDataReader reader)
{
    private int next;

    /// <summary>Begins with the first column of the row the reader is at.</summary>
    public RowReader Again()
    {
        next = 0;
        return this;
    }

    public bool Flag() => reader.GetBoolean(next++);

    public int Number() => reader.GetInt32(next++);

    public string Text() => reader.GetString(next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    public DateTimeOffset Moment() => reader.GetFieldValue<DateTimeOffset>(next++);

    public DateTimeOffset? MomentOrNull() => IsNull() ? null : Moment();

    public Guid Key() => reader.GetGuid(next++);

    public T Id<T>()
        where T : struct, IEntityId<T> => T.From(Key());

    public T Word<T>()
        where T : struct, Enum => Enum.Parse<T>(Text());

    /// <summary>Zone, days, start, end.</summary>
    public WorkingTime Working() => new(Text(), Word<WorkDays>(), Time(), Time());

    /// <summary>Steps over columns that mean nothing in this row.</summary>
    public RowReader Skip(int columns)
    {
        next += columns;
        return this;
    }

    /// <summary>Whether the next column is null; then it is passed over.</summary>
    public bool IsNull()
    {
        if (!reader.IsDBNull(next))
        {
            return false;
        }

        next++;
        return true;
    }

    private TimeOnly Time() => reader.GetFieldValue<TimeOnly>(next++);
}
