using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>What of one person is needed to turn a sheet into points.</summary>
internal readonly ref struct Reader
{
    /// <param name="basis">Points for the hours, which all the others share.</param>
    public Reader(PointTables tables, Habits habits, int number, int basis)
    {
        (Tables, Habits, Basis) = (tables, habits, (short)basis);
        var kind = habits.Kind[number];
        Habit = tables.HabitsWith((MeetingFormat)(kind & 3), kind >> 2);
        Level = tables.LevelsWith(habits.Level[number]);
        (Enough, Department) = (habits.Enough[number], habits.Department[number]);
    }

    public PointTables Tables { get; }

    public Habits Habits { get; }

    public Lookup Habit { get; }

    public Lookup Level { get; }

    public byte Enough { get; }

    public ushort Department { get; }

    public short Basis { get; }

    /// <param name="bit">The place of the other in the word of the sheet.</param>
    /// <param name="other">The number of the other.</param>
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
