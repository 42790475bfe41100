using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>Scores pairs of one person: turns the bits of what they share with others into points.</summary>
internal readonly ref struct PersonScorer
{
    /// <param name="hours">Points for common hours: the same with everybody of a bucket.</param>
    public PersonScorer(PointTables tables, PersonCodes codes, int number, int hours)
    {
        (Tables, PersonCodes, Hours) = (tables, codes, (short)hours);
        var kind = codes.Kind[number];
        Habit = tables.HabitsWith((MeetingFormat)(kind & 3), kind >> 2);
        Level = tables.LevelsWith(codes.Level[number]);
        (Enough, Department) = (codes.Enough[number], codes.Department[number]);
    }

    /// <summary>The most that any pair of the person can have, wishes apart.</summary>
    public int Most => Hours + Tables.Goals.Most + Tables.Ground.Most + Habit.Most + Level.Most + Elsewhere;

    /// <summary>Points for people of another department.</summary>
    public short Elsewhere => Department == 0 ? (short)0 : Tables.OtherDepartment;

    public PointTables Tables { get; }

    public PersonCodes PersonCodes { get; }

    public Lookup Habit { get; }

    public Lookup Level { get; }

    public byte Enough { get; }

    public ushort Department { get; }

    public short Hours { get; }

    /// <param name="bit">The place of the other in the word of bits.</param>
    /// <param name="other">The number of the other.</param>
    public short One(ReadOnlySpan<ulong> features, int word, int bit, int other)
    {
        if (FeatureBits.Bit(features, FeatureBits.Forbidden, word, bit))
        {
            return -1;
        }

        var given = FeatureBits.Count(features, FeatureBits.Given, word, bit);
        var got = FeatureBits.Count(features, FeatureBits.Got, word, bit);
        var sixths = Tables.Met.Points[PersonCodes.Enough[other] + given] + Tables.Met.Points[Enough + got];
        var ground =
            FeatureBits.Count(features, FeatureBits.Common, word, bit)
            + (FeatureBits.Bit(features, FeatureBits.SecondLanguage, word, bit) ? 4 : 0)
            + (FeatureBits.Bit(features, FeatureBits.Akin, word, bit) ? 8 : 0);
        return (short)(
            Hours
            + Tables.Goals.Points[sixths]
            + Tables.Ground.Points[ground]
            + Habit.Points[PersonCodes.Kind[other]]
            + Level.Points[PersonCodes.Level[other]]
            + (IsElsewhere(PersonCodes.Department[other]) ? Tables.OtherDepartment : 0)
        );
    }

    private bool IsElsewhere(ushort theirs) => Department != 0 && theirs != 0 && theirs != Department;
}
