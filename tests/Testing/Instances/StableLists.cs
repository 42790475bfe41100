namespace MentorBot.Testing.Instances;

/// <summary>Preference lists of mentees and of mentors with places, as far as the mentees' lists go.</summary>
/// <param name="Start">Where the list of each mentee starts.</param>
/// <param name="Mentor">The mentees' lists, one after another.</param>
/// <param name="Key">How the mentor of the entry ranks the mentee; smaller is better.</param>
/// <param name="Places">The places of each mentor.</param>
public sealed record StableLists(int[] Start, int[] Mentor, ulong[] Key, int[] Places)
{
    public static StableLists Of(int mentors, int mentees, ulong seed, int length)
    {
        var people = Gen.MentorPopulation(mentors, mentees, seed);
        var (start, mentor, key) = (new List<int> { 0 }, new List<int>(), new List<ulong>());
        for (var b = mentors; b < mentors + mentees; b++)
        {
            var liked = Enumerable
                .Range(0, mentors)
                .Where(a => Gen.MentorScore(people, seed, a, b) >= 0)
                .OrderBy(a => Key1(seed, b, a));
            foreach (var a in liked.Take(length))
            {
                mentor.Add(a);
                key.Add(Key2(seed, a, b));
            }

            start.Add(mentor.Count);
        }

        return new([.. start], [.. mentor], [.. key], [.. people.Take(mentors).Select(person => person.Cap)]);
    }

    /// <param name="mentorOf">The mentor of each mentee; -1 for none.</param>
    /// <param name="mentors">The number of mentors.</param>
    public static ulong Checksum(int[] mentorOf, int mentors)
    {
        var fold = 0UL;
        for (var mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            if (mentorOf[mentee] >= 0)
            {
                fold = Gen.Fold(fold, ((ulong)(mentee + mentors) << 32) | (uint)mentorOf[mentee]);
            }
        }

        return fold;
    }

    private static ulong Key1(ulong seed, int b, int a) =>
        SplitMix64.Mix(unchecked((seed * 3) + 1) ^ (((ulong)(uint)b << 32) | (uint)a));

    private static ulong Key2(ulong seed, int a, int b) =>
        SplitMix64.Mix(unchecked((seed * 5) + 2) ^ (((ulong)(uint)a << 32) | (uint)b));
}
