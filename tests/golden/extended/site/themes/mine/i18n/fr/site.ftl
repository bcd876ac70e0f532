mine = À moi
home_title = Chez moi
