using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>What is needed of one person to turn a sheet into scores.</summary>
internal readonly ref struct Reader
{
    /// <param name="tables">The points.</param>
    /// <param name="habits">Everyone's attributes.</param>
    /// <param name="number">The person.</param>
    /// <param name="basis">The points for common hours, which all the others share.</param>
    public Reader(PointTables tables, Habits habits, int number, int basis)
    {
        (Tables, Habits, Basis) = (tables, habits, (short)basis);
        var kind = habits.Kind[number];
        Habit = tables.HabitsWith((MeetingFormat)(kind & 3), kind >> 2);
        Level = tables.LevelsWith(habits.Level[number]);
        (Enough, Department) = (habits.Enough[number], habits.Department[number]);
    }

    /// <summary>The highest score the person can have with anyone, without preferences.</summary>
    public int Most => Basis + Tables.Goals.Most + Tables.Ground.Most + Habit.Most + Level.Most + Elsewhere;

    /// <summary>The points for somebody from another department.</summary>
    public short Elsewhere => Department == 0 ? (short)0 : Tables.OtherDepartment;

    public PointTables Tables { get; }

    public Habits Habits { get; }

    public Lookup Habit { get; }

    public Lookup Level { get; }

    public byte Enough { get; }

    public ushort Department { get; }

    public short Basis { get; }

    /// <summary>The score with one other person, without preferences.</summary>
    /// <param name="sheet">The person's sheet.</param>
    /// <param name="word">The word of the sheet.</param>
    /// <param name="bit">The other's bit in that word.</param>
    /// <param name="other">The other's number.</param>
    /// <returns>-1 if no pair is possible.</returns>
    public short One(ReadOnlySpan<ulong> sheet, int word, int bit, int other)
    {
        if (Sheet.Bit(sheet, Sheet.Forbidden, word, bit))
        {
            return -1;
        }

        var given = Sheet.Count(sheet, Sheet.Given, word, bit);
        var got = Sheet.Count(sheet, Sheet.Got, word, bit);
        var sixths = Tables.Met.Points[Habits.Enough[other] + given] + Tables.Met.Points[Enough + got];
        var ground =
            Sheet.Count(sheet, Sheet.Common, word, bit)
            + (Sheet.Bit(sheet, Sheet.SecondLanguage, word, bit) ? 4 : 0)
            + (Sheet.Bit(sheet, Sheet.Akin, word, bit) ? 8 : 0);
        return (short)(
            Basis
            + Tables.Goals.Points[sixths]
            + Tables.Ground.Points[ground]
            + Habit.Points[Habits.Kind[other]]
            + Level.Points[Habits.Level[other]]
            + (IsElsewhere(Habits.Department[other]) ? Tables.OtherDepartment : 0)
        );
    }

    private bool IsElsewhere(ushort theirs) => Department != 0 && theirs != 0 && theirs != Department;
}
