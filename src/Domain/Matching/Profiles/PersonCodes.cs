using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>Small codes of each person, by number, that index the point tables. Arrays are one word of people longer, so that vectors may read past the end.</summary>
internal sealed class PersonCodes
{
    /// <exception cref="OverflowException">There are more than 65,535 departments.</exception>
    public PersonCodes(Roster roster)
    {
        var departments = BitRows.Number(roster.Problem.Candidates.Select(c => c.Department).OfType<string>());
        var length = roster.Count + 64;
        (Enough, Kind, Level) = (new byte[length], new byte[length], new byte[length]);
        Department = new ushort[length];
        for (var number = 0; number < roster.Count; number++)
        {
            var person = roster[number];
            var wanted = person.Wants.Distinct().Count();
            Enough[number] = (byte)(Math.Clamp(wanted, 1, Shares.EnoughGoals) << 2);
            Completed(number, person);
            Level[number] = (byte)person.Level;
            Department[number] = person.Department is { } name ? checked((ushort)(departments[name] + 1)) : (ushort)0;
        }

        void Completed(int number, Candidate person) =>
            Kind[number] = (byte)((int)person.Format + (Math.Clamp(person.Completed, 0, Shares.EnoughCompleted) << 2));
    }

    /// <summary>Four times the number of goals that gives full points for the person.</summary>
    public byte[] Enough { get; }

    /// <summary>The format plus four times the mentorships completed, at most 2.</summary>
    public byte[] Kind { get; }

    /// <summary>The level as a number.</summary>
    public byte[] Level { get; }

    /// <summary>The department as a number; 0 if unknown.</summary>
    public ushort[] Department { get; }
}
