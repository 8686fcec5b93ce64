package planted.elsewhere;

class Stray {}
